/** Every format that there is, by name. Only what converts files loads them all. */
import { conll } from './conll.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import type { Format } from './format.ts';
import { hypothesis } from './hypothesis.ts';
import { labelStudio } from './label-studio.ts';
import { json } from './native.ts';
import { ndjson } from './ndjson.ts';
import { tsv } from './tsv.ts';
import { w3c } from './w3c.ts';

const ALL: readonly Format[] = [json, ndjson, w3c, hypothesis, csv, tsv, doccano, labelStudio, conll, csl];

export const FORMATS: ReadonlyMap<string, Format> = new Map(ALL.map(format => [format.name, format]));
