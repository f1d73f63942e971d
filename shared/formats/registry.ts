/** Every format that there is, by name. Only what converts or imports files loads them all. */
import { bibtex } from './bibtex.ts';
import { brat } from './brat.ts';
import { conll } from './conll.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import type { AnyFormat } from './format.ts';
import { hypothesis } from './hypothesis.ts';
import { labelStudio } from './label-studio.ts';
import { markdown } from './markdown.ts';
import { json } from './native.ts';
import { ndjson } from './ndjson.ts';
import { tsv } from './tsv.ts';
import { w3c } from './w3c.ts';
import { xlsx } from './xlsx.ts';

const ALL: readonly AnyFormat[] = [
  ...[
    json,
    ndjson,
    w3c,
    hypothesis,
    csv,
    tsv,
    xlsx,
    markdown,
    doccano,
    labelStudio,
    conll,
    brat,
    bibtex,
    csl,
  ],
];

export const FORMATS: ReadonlyMap<string, AnyFormat> = new Map(ALL.map(format => [format.name, format]));
