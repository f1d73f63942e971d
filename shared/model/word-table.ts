/** The words of a workspace as a table, for a spreadsheet and back. */
import { cellText, neutralCell } from '../formats/cells.ts';
import { BOM, delimitedLines, eachRow } from '../formats/delimited.ts';
import type { Said } from '../formats/format.ts';
import { fold } from '../recognition/fold.ts';
import { MAX_WORD_LENGTH, WORD_KINDS, type Word, type WordFacts } from './word.ts';

const COLUMNS = ['kind', 'form', 'canonical', 'definition', 'state', 'accepted', 'rejected'] as const;
/** What people write for a kind, besides its name. */
const KIND_NAMES: Record<string, WordFacts['kind']> = {
  人物: 'person',
  人名: 'person',
  举措: 'initiative',
  品牌: 'initiative',
  文件: 'document',
  文献: 'document',
};
const UNWANTED = ['unwanted', '不提示', '否'];

/** CSV of words as Excel opens it: UTF-8 with a byte order mark; nothing in it runs. */
export function wordTable(words: readonly Word[]): string {
  const rows = words.map(({ kind, form, canonical = '', definition = '', state, accepted, rejected }) => [
    ...[kind, form, canonical, definition, state].map(neutralCell),
    accepted,
    rejected,
  ]);
  return BOM + delimitedLines([[...COLUMNS], ...rows], ',');
}

export interface ReadWords {
  words: WordFacts[];
  /** Rows that are no words, from 1. */
  bad: { row: number; why: Said }[];
}

const NO_COLUMNS: Said = {
  zh: '第一行应为列名，至少要有 kind 和 form',
  en: 'the first row should name the columns, kind and form at least',
};
const NO_KIND: Said = {
  zh: 'kind 应为 person、initiative 或 document',
  en: 'kind should be person, initiative or document',
};
const NO_FORM: Said = {
  zh: `form 应有 2 到 ${MAX_WORD_LENGTH} 个字，中间没有空格`,
  en: `form should have 2 to ${MAX_WORD_LENGTH} characters and no blanks`,
};
const TWICE: Said = { zh: '这个词上面已经有了', en: 'the word stands above already' };

/** Reads such a table, whatever delimiter it has; a row that is no word is told and left out. */
export function readWordTable(text: string): ReadWords {
  const read: ReadWords = { words: [], bad: [] };
  const known = new Set<string>();
  let columns: string[] | undefined;
  let row = 0;
  const take = (cell: (name: string) => string) => {
    const given = cell('kind').trim();
    const kind = WORD_KINDS.find(one => one === given) ?? KIND_NAMES[given];
    const form = fold(cell('form').trim());
    const why = kind === undefined ? NO_KIND : isForm(form) ? undefined : NO_FORM;
    const key = `${kind} ${form}`;
    if (why || kind === undefined) read.bad.push({ row, why: why ?? NO_KIND });
    else if (known.has(key)) read.bad.push({ row, why: TWICE });
    else {
      known.add(key);
      const [canonical, definition] = [cell('canonical').trim(), cell('definition').trim()];
      read.words.push({
        kind,
        form,
        ...(canonical !== '' && canonical !== form && { canonical }),
        ...(definition !== '' && { definition }),
        ...(UNWANTED.includes(cell('state').trim()) && { rejected: true }),
      });
    }
  };
  eachRow(text, (cells, fault) => {
    row++;
    if (!columns) columns = cells.map(name => name.trim());
    else if (fault) read.bad.push({ row, why: fault });
    else if (cells.some(cell => cell.trim() !== '')) {
      const names = columns;
      take(name => cellText(cells[names.indexOf(name)] ?? ''));
    }
  });
  if (!columns?.includes('kind') || !columns.includes('form'))
    return { words: [], bad: [{ row: 1, why: NO_COLUMNS }] };
  return read;
}

function isForm(form: string): boolean {
  return form.length >= 2 && form.length <= MAX_WORD_LENGTH && !/\s/.test(form);
}
