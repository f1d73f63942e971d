import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Mention } from '../../../shared/recognition/mention.ts';
import { type Format, formatMentions } from './format-mentions.ts';
import { InputError } from './input-error.ts';
import type { Input } from './list-inputs.ts';
import type { InputText } from './read-input.ts';

/** The folder of `--out`. No two inputs share a name in it, and no input is ever written over. */
export class OutputFolder {
  readonly #folder: string;
  readonly #format: Format;
  /** Paths that are taken, in lower case: some file systems know no other. */
  readonly #taken: Set<string>;

  constructor(folder: string, format: Format, inputs: readonly Input[]) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#format = format;
    this.#taken = new Set(inputs.map(input => input.file.toLowerCase()));
  }

  /** Writes NAME.json and, of a web page, NAME.txt; `NAME-2` where the name is taken. */
  write(input: Input, { text, isMade }: InputText, mentions: readonly Mention[]) {
    const name = this.#freeName(input.name, isMade);
    const path = join(this.#folder, name);
    try {
      mkdirSync(dirname(path), { recursive: true });
      if (isMade) writeFileSync(`${path}.txt`, text);
      writeFileSync(`${path}.${this.#format}`, formatMentions(mentions, this.#format));
    } catch (error) {
      throw new InputError(`${path}: 写不了 (cannot be written): ${(error as Error).message}`);
    }
  }

  #freeName(wanted: string, isMade: boolean): string {
    for (let n = 1; ; n++) {
      const name = n === 1 ? wanted : `${wanted}-${n}`;
      const path = join(this.#folder, name).toLowerCase();
      const files = [`${path}.${this.#format}`, ...(isMade ? [`${path}.txt`] : [])];
      if (files.some(file => this.#taken.has(file))) continue;
      for (const file of files) this.#taken.add(file);
      return name;
    }
  }
}
