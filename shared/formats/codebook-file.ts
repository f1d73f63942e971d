/** A codebook on its own, as JSON; what the other forms of it share. */
import * as v from 'valibot';
import { CODE_COLORS, SHORTCUT_PATTERN } from '../model/code.ts';
import type { ImportedCode } from '../model/codebook-import.ts';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH } from '../sync/limits.ts';
import { FormatError, type Said } from './format.ts';
import { CodeSchema, type ExportedCode, FORMAT } from './json.ts';
import { parseJson } from './parse-json.ts';

const CODEBOOK_FORMAT = 'meipi-codebook';
const CODEBOOK_VERSION = 1;

/** The codes that could be read, and what could not: where it stands and why. */
export interface CodebookRead {
  codes: ImportedCode[];
  faults: { where: string; why: Said }[];
}

const NOTHING = {
  zh: '不是编码本的 JSON：请用本页导出的文件，或带编码本的眉批 JSON',
  en: 'no codebook in JSON: take a file that this page exported, or a JSON of Meipi with a codebook',
};
const NEWER = { zh: '文件版本比本程序新，请先升级', en: 'the file is newer than this program: update it' };
const NO_LABEL = { zh: '没有名称', en: 'it has no label' };
const LONG = { zh: '名称、定义或例子太长', en: 'its label, definition or examples are too long' };
const COLOR = { zh: '不认识的颜色，略去', en: 'its colour is unknown and left out' };
const SHORTCUT = { zh: '不能用的快捷键，略去', en: 'its shortcut cannot be used and is left out' };

/** A code of what a file says, all as text; empty texts say nothing. Undefined, with the reason told, where it cannot be one. */
export function codeOf(
  said: Readonly<Record<'key' | 'label' | 'parent' | 'color' | 'definition' | 'shortcut', string>>,
  examples: readonly string[],
  tell: (why: Said) => void,
): ImportedCode | undefined {
  const { key, label, parent, color, definition, shortcut } = said;
  const isLong =
    [key, label, parent].some(name => name.length > MAX_TAG_LENGTH) ||
    [definition, examples.join('\n')].some(text => text.length > MAX_NOTE_LENGTH);
  if (label === '' || isLong) {
    tell(label === '' ? NO_LABEL : LONG);
    return undefined;
  }
  const known = CODE_COLORS.find(one => one === color);
  const canPress = SHORTCUT_PATTERN.test(shortcut);
  if (color !== '' && !known) tell(COLOR);
  if (shortcut !== '' && !canPress) tell(SHORTCUT);
  return {
    label,
    ...(key !== '' && { key }),
    ...(parent !== '' && { parent }),
    ...(known && { color: known }),
    ...(definition !== '' && { definition }),
    ...(examples.length > 0 && { examples: [...examples] }),
    ...(canPress && { shortcut }),
  };
}

export function codebookToJson(codes: readonly ExportedCode[]): string {
  return `${JSON.stringify({ format: CODEBOOK_FORMAT, version: CODEBOOK_VERSION, codes }, null, 2)}\n`;
}

/** Throws FormatError. */
export function codebookFromJson(text: string): CodebookRead {
  const value = parseJson(text) as {
    format?: unknown;
    version?: unknown;
    codes?: unknown;
    codebook?: unknown;
  } | null;
  const isOwn = value?.format === CODEBOOK_FORMAT;
  if (isOwn && typeof value.version === 'number' && value.version > CODEBOOK_VERSION)
    throw new FormatError(NEWER);
  const list = isOwn ? value.codes : value?.format === FORMAT ? value.codebook : undefined;
  if (!Array.isArray(list)) throw new FormatError(NOTHING);
  const read: CodebookRead = { codes: [], faults: [] };
  for (const [n, each] of list.entries()) {
    const parsed = v.safeParse(CodeSchema, each);
    const tell = (why: Said) => read.faults.push({ where: `${n + 1}`, why });
    const {
      key = '',
      label = '',
      parent = '',
      color = '',
      definition = '',
      shortcut = '',
      examples = [],
    } = parsed.success ? parsed.output : { key: '' };
    const code = codeOf({ key, label: label.trim(), parent, color, definition, shortcut }, examples, tell);
    if (code) read.codes.push(code);
  }
  return read;
}
