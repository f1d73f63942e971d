import type { Random } from './random.ts';
import type { Paragraph, Report, ReportWriter, Sentence, Token } from './report-model.ts';

/** What must come of an annotation. */
export interface Outcome {
  expect: 'found' | 'changed' | 'orphan';
  /** An orphan is no miss: the edit leaves too little to be sure. */
  orphanOk?: boolean;
}

/** A report that is being edited, and what is annotated in it. */
export interface Draft {
  random: Random;
  writer: ReportWriter;
  report: Report;
  /** The annotated tokens. */
  chosen: Token[];
  /** Where the annotated paragraph stood, if the edit took something out. */
  hole?: number;
}

/** A kind of edit. */
export interface Edit {
  name: string;
  /** Which annotations it is for. */
  on: (chosen: Token[]) => boolean;
  /** Edits the report in place. */
  apply: (draft: Draft) => Outcome;
}

export const copy = (report: Report): Report => report.map(p => p.map(s => s.map(t => ({ ...t }))));
export const holds = (sentence: Sentence, token: Token) => sentence.some(t => t.id === token.id);
export const paragraphOf = (report: Report, token: Token): Paragraph =>
  report.find(p => p.some(s => holds(s, token)))!;
export const sentenceOf = (report: Report, token: Token): Sentence =>
  paragraphOf(report, token).find(s => holds(s, token))!;
export const tokenOf = (report: Report, token: Token) =>
  sentenceOf(report, token).find(t => t.id === token.id)!;
export const remove = <T>(list: T[], item: T) => list.splice(list.indexOf(item), 1);
export const single =
  (...kinds: string[]) =>
  (chosen: Token[]) =>
    chosen.length === 1 && kinds.includes(chosen[0]!.kind);
export const any = () => true;
export const long = (chosen: Token[]) => chosen.map(t => t.text).join('').length >= 24;
export const FOUND: Outcome = { expect: 'found' };
export const GONE: Outcome = { expect: 'orphan' };

export function dropClause(sentence: Sentence, token: Token) {
  const at = sentence.findIndex(t => t.id === token.id);
  let from = at;
  while (from > 0 && sentence[from - 1]!.kind !== 'mark') from--;
  let to = at;
  while (to < sentence.length && sentence[to]!.kind !== 'mark') to++;
  const last = to >= sentence.length || sentence[to]!.text === '。';
  if (last && from > 0) sentence.splice(from - 1, to - from + 1);
  else sentence.splice(from, to - from + (last ? 0 : 1));
}

/** New paragraphs anywhere but where something was taken out: there they would stand in its place. */
export function insertParagraphs({ report, writer, random, hole }: Draft, count: number) {
  for (let i = 0; i < count; i++) {
    const at = random.int(0, report.length);
    if (hole === undefined) report.splice(at, 0, [writer.sentence()]);
    else if (at !== hole && at !== hole + 1) {
      report.splice(at, 0, [writer.sentence()]);
      hole += at < hole ? 1 : 0;
    }
  }
}

export function insertAway(report: Report, hole: number, sentence: Sentence, random: Random) {
  const places = report.map((_, i) => i).filter(i => i < hole - 1 || i > hole + 2);
  if (places.length > 0) report.splice(random.pick(places), 0, [sentence]);
}

export const other = (make: () => string, not: string) => {
  let made = make();
  while (made === not) made = make();
  return made;
};
