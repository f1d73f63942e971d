import { Random } from './random.ts';
import {
  type Paragraph,
  type Report,
  ReportWriter,
  render,
  type Sentence,
  type Token,
} from './report-model.ts';

/** A generated case: annotate `[start, end)` of `before`, anchor on `after`, expect what the edit makes true. */
export interface DriftCase {
  id: string;
  edit: string;
  before: string;
  start: number;
  end: number;
  after: string;
  expect: 'found' | 'changed' | 'orphan';
  /** An orphan is no miss: the edit leaves too little to be sure. */
  orphanOk?: boolean;
  /** Where it stands in `after`, unless it is gone. */
  place?: { start: number; end: number };
}

interface Draft {
  random: Random;
  writer: ReportWriter;
  report: Report;
  /** The annotated tokens. */
  chosen: Token[];
  /** Where the annotated paragraph stood, if the edit took something out. */
  hole?: number;
}

type Outcome = Pick<DriftCase, 'expect' | 'orphanOk'>;
interface Edit {
  name: string;
  /** Which annotations it is for. */
  on: (chosen: Token[]) => boolean;
  /** Edits the report in place. */
  apply: (draft: Draft) => Outcome;
}

const copy = (report: Report): Report => report.map(p => p.map(s => s.map(t => ({ ...t }))));
const holds = (sentence: Sentence, token: Token) => sentence.some(t => t.id === token.id);
const paragraphOf = (report: Report, token: Token): Paragraph =>
  report.find(p => p.some(s => holds(s, token)))!;
const sentenceOf = (report: Report, token: Token): Sentence =>
  paragraphOf(report, token).find(s => holds(s, token))!;
const tokenOf = (report: Report, token: Token) => sentenceOf(report, token).find(t => t.id === token.id)!;
const remove = <T>(list: T[], item: T) => list.splice(list.indexOf(item), 1);
const single =
  (...kinds: string[]) =>
  (chosen: Token[]) =>
    chosen.length === 1 && kinds.includes(chosen[0]!.kind);
const any = () => true;
const long = (chosen: Token[]) => chosen.map(t => t.text).join('').length >= 24;
const FOUND: Outcome = { expect: 'found' };
const GONE: Outcome = { expect: 'orphan' };

function dropClause(sentence: Sentence, token: Token) {
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
function insertParagraphs({ report, writer, random, hole }: Draft, count: number) {
  for (let i = 0; i < count; i++) {
    const at = random.int(0, report.length);
    if (hole === undefined) report.splice(at, 0, [writer.sentence()]);
    else if (at !== hole && at !== hole + 1) {
      report.splice(at, 0, [writer.sentence()]);
      hole += at < hole ? 1 : 0;
    }
  }
}

function insertAway(report: Report, hole: number, sentence: Sentence, random: Random) {
  const places = report.map((_, i) => i).filter(i => i < hole - 1 || i > hole + 2);
  if (places.length > 0) report.splice(random.pick(places), 0, [sentence]);
}

const other = (make: () => string, not: string) => {
  let made = make();
  while (made === not) made = make();
  return made;
};

export const EDITS: Edit[] = [
  {
    name: 'paragraphs-inserted',
    on: any,
    apply: draft => {
      insertParagraphs(draft, draft.random.int(1, 5));
      return FOUND;
    },
  },
  {
    name: 'paragraphs-shuffled',
    on: any,
    apply: draft => {
      draft.report.splice(0, draft.report.length, ...draft.random.shuffled(draft.report));
      return FOUND;
    },
  },
  {
    name: 'paragraph-before-deleted',
    on: any,
    apply: ({ report, chosen }) => {
      const at = report.indexOf(paragraphOf(report, chosen[0]!));
      if (at > 0) report.splice(at - 1, 1);
      return FOUND;
    },
  },
  {
    name: 'neighbours-deleted',
    on: any,
    apply: ({ report, chosen }) => {
      const own = paragraphOf(report, chosen[0]!);
      const at = report.indexOf(own);
      report.splice(at + 1, 2);
      report.splice(Math.max(0, at - 2), Math.min(2, at));
      return FOUND;
    },
  },
  {
    name: 'paragraph-split',
    on: any,
    apply: ({ report, chosen }) => {
      const own = paragraphOf(report, chosen[0]!);
      report.splice(report.indexOf(own), 1, ...own.map(s => [s]));
      return FOUND;
    },
  },
  {
    name: 'paragraphs-merged',
    on: any,
    apply: ({ report, chosen }) => {
      const at = report.indexOf(paragraphOf(report, chosen[0]!));
      if (at > 0) report.splice(at - 1, 2, [...report[at - 1]!, ...report[at]!]);
      return FOUND;
    },
  },
  {
    name: 'own-paragraph-deleted',
    on: any,
    apply: ({ report, chosen }) => {
      remove(report, paragraphOf(report, chosen[0]!));
      return GONE;
    },
  },
  {
    name: 'own-sentence-deleted',
    on: any,
    apply: ({ report, chosen }) => {
      remove(paragraphOf(report, chosen[0]!), sentenceOf(report, chosen[0]!));
      return GONE;
    },
  },
  {
    name: 'own-and-next-deleted',
    on: any,
    apply: ({ report, chosen }) => {
      report.splice(report.indexOf(paragraphOf(report, chosen[0]!)), 2);
      return GONE;
    },
  },
  {
    name: 'clause-deleted',
    on: single('figure', 'name', 'initiative'),
    apply: ({ report, chosen }) => {
      dropClause(sentenceOf(report, chosen[0]!), chosen[0]!);
      return GONE;
    },
  },
  {
    name: 'figure-replaced',
    on: single('figure'),
    apply: ({ report, chosen, random }) => {
      const token = tokenOf(report, chosen[0]!);
      const digits = /\d+/.exec(token.text)![0];
      token.text = token.text.replace(
        digits,
        other(() => String(random.int(2, 9900)), digits),
      );
      return { expect: 'changed' };
    },
  },
  {
    name: 'figure-and-neighbour-replaced',
    on: single('figure'),
    apply: ({ report, chosen, writer, random }) => {
      const sentence = sentenceOf(report, chosen[0]!);
      const token = tokenOf(report, chosen[0]!);
      const digits = /\d+/.exec(token.text)![0];
      token.text = token.text.replace(
        digits,
        other(() => String(random.int(2, 9900)), digits),
      );
      const near = sentence.filter(t => t.kind === 'figure' && t !== token);
      if (near.length > 0) random.pick(near).text = writer.figure();
      return { expect: 'changed', orphanOk: true };
    },
  },
  {
    name: 'neighbour-figure-replaced',
    on: single('figure', 'name', 'initiative'),
    apply: ({ report, chosen, writer, random }) => {
      const near = sentenceOf(report, chosen[0]!).filter(t => t.kind === 'figure' && t.id !== chosen[0]!.id);
      if (near.length > 0) random.pick(near).text = writer.figure();
      return FOUND;
    },
  },
  {
    name: 'name-replaced',
    on: single('name'),
    apply: ({ report, chosen, writer }) => {
      const token = tokenOf(report, chosen[0]!);
      token.text = other(() => writer.name(), token.text);
      return GONE;
    },
  },
  {
    name: 'year-replaced',
    on: single('year'),
    apply: ({ report, chosen, random }) => {
      const token = tokenOf(report, chosen[0]!);
      token.text = other(() => `${random.int(2016, 2026)}年`, token.text);
      return { expect: 'changed', orphanOk: true };
    },
  },
  {
    name: 'twin-of-another-year-left',
    on: single('figure'),
    apply: ({ report, chosen, writer, random }) => {
      const own = paragraphOf(report, chosen[0]!);
      const sentence = sentenceOf(report, chosen[0]!);
      const twin = sentence.map(t =>
        writer.token(
          t.kind,
          t.kind === 'year' || (t.kind === 'figure' && t.id !== chosen[0]!.id && random.chance(0.7))
            ? t.kind === 'year'
              ? `${random.int(2001, 2015)}年`
              : writer.figure()
            : t.text,
        ),
      );
      // Without a year or another figure the twin would be the sentence itself.
      if (twin.every((t, i) => t.text === sentence[i]!.text)) twin.unshift(writer.token('words', '上年度'));
      remove(own, sentence);
      insertAway(report, report.indexOf(own), twin, random);
      return GONE;
    },
  },
  {
    name: 'twin-of-another-figure-left',
    on: single('figure'),
    apply: ({ report, chosen, writer, random }) => {
      const own = paragraphOf(report, chosen[0]!);
      const sentence = sentenceOf(report, chosen[0]!);
      const twin = sentence.map(t =>
        writer.token(
          t.kind,
          t.kind === 'figure' || t.kind === 'year'
            ? t.text.replace(/\d+/, () => String(random.int(2, 1900)))
            : t.text,
        ),
      );
      remove(own, sentence);
      insertAway(report, report.indexOf(own), twin, random);
      return GONE;
    },
  },
  {
    name: 'twin-inserted-before',
    on: any,
    apply: ({ report, chosen, writer }) => {
      const own = paragraphOf(report, chosen[0]!);
      const twin = sentenceOf(report, chosen[0]!).map(t =>
        writer.token(
          t.kind,
          t.kind === 'figure'
            ? writer.figure()
            : t.kind === 'name'
              ? writer.name()
              : t.kind === 'year'
                ? '2011年'
                : t.text,
        ),
      );
      if (twin.every((t, i) => t.text === sentenceOf(report, chosen[0]!)[i]!.text)) return FOUND;
      report.splice(report.indexOf(own), 0, [[writer.token('words', '回顾往年,'), ...twin]]);
      return FOUND;
    },
  },
  {
    name: 'typos-around',
    on: any,
    apply: ({ report, chosen, random }) => {
      const ids = new Set(chosen.map(t => t.id));
      for (const token of paragraphOf(report, chosen[0]!).flat())
        if (!ids.has(token.id) && token.kind === 'words' && random.chance(0.3)) {
          const at = random.int(0, token.text.length - 1);
          token.text = `${token.text.slice(0, at)}占${token.text.slice(at + 1)}`;
        }
      return FOUND;
    },
  },
  {
    name: 'full-width',
    on: any,
    apply: ({ report }) => {
      for (const token of report.flat(2))
        token.text = token.text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      return FOUND;
    },
  },
  {
    name: 'quote-marks-and-padding',
    on: any,
    apply: ({ report, random }) => {
      for (const token of report.flat(2)) {
        token.text = token.text.replace('“', '「').replace('”', '」');
        if (token.kind === 'name' && [...token.text].length === 2)
          token.text = [...token.text].join('\u3000');
        else if (random.chance(0.1) && token.text.length > 1 && token.kind === 'words')
          token.text = `${token.text[0]}\u200b${token.text.slice(1)}`;
      }
      return FOUND;
    },
  },
  {
    name: 'lines-broken-anywhere',
    on: any,
    apply: ({ report, random }) => {
      for (const token of report.flat(2))
        if (token.kind === 'words' && random.chance(0.2)) token.text = `${token.text}\n`;
      return FOUND;
    },
  },
  {
    name: 'passage-word-replaced',
    on: long,
    apply: ({ report, chosen, random }) => {
      const words = chosen.slice(1, -1).filter(t => t.kind === 'words' && t.text.length > 1);
      if (words.length === 0) return FOUND;
      tokenOf(report, random.pick(words)).text = '深入扎实地开展';
      return { expect: 'changed' };
    },
  },
  {
    name: 'passage-figure-replaced',
    on: long,
    apply: ({ report, chosen, random, writer }) => {
      const figures = chosen.slice(1, -1).filter(t => t.kind === 'figure');
      if (figures.length === 0) return FOUND;
      const token = tokenOf(report, random.pick(figures));
      token.text = other(() => writer.figure(), token.text);
      return { expect: 'changed' };
    },
  },
  {
    name: 'passage-one-character',
    on: long,
    apply: ({ report, chosen, random }) => {
      const words = chosen.filter(t => t.kind === 'words' && t.text.length > 1);
      const token = tokenOf(report, random.pick(words));
      token.text = `${token.text.slice(0, 1)}的${token.text.slice(2)}`;
      return { expect: 'changed' };
    },
  },
  {
    name: 'passage-clause-inserted',
    on: long,
    apply: ({ report, chosen, writer }) => {
      const sentence = sentenceOf(report, chosen[0]!);
      const at = sentence.findIndex(t => t.id === chosen[0]!.id);
      sentence.splice(
        at + Math.max(1, Math.floor(chosen.length / 2)),
        0,
        writer.token('words', '并经主席会议讨论通过'),
      );
      return { expect: 'changed' };
    },
  },
];

/** A case for `seed`, or undefined where the edit does not fit the annotation. */
export function driftCase(seed: number): DriftCase | undefined {
  const random = new Random(seed);
  const writer = new ReportWriter(random);
  const report = writer.report(random.int(4, 24));
  const sentence = random.pick(random.pick(report));
  const chosen = choose(random, sentence);
  const before = render(report);
  const edit = random.pick(EDITS.filter(e => e.on(chosen)));
  const draft: Draft = { random, writer, report: copy(report), chosen };
  const hole = report.findIndex(p => p.some(s => holds(s, chosen[0]!)));
  const outcome = edit.apply(draft);
  if (outcome.expect === 'orphan') draft.hole = hole;
  if (random.chance(0.5)) insertParagraphs(draft, random.int(1, 3));
  if (draft.report.flat(2).length === 0) return undefined;
  const after = render(draft.report.filter(p => p.length > 0));
  const id = `${edit.name}#${seed}`;
  const start = before.spans.get(chosen[0]!.id)!.start;
  const end = before.spans.get(chosen.at(-1)!.id)!.end;
  const base = { id, edit: edit.name, before: before.text, start, end, after: after.text };
  if (outcome.expect === 'orphan') return { ...base, expect: 'orphan' };
  const first = after.spans.get(chosen[0]!.id);
  const last = after.spans.get(chosen.at(-1)!.id);
  if (!first || !last) return undefined;
  return { ...base, ...outcome, place: { start: first.start, end: last.end } };
}

function choose(random: Random, sentence: Sentence): Token[] {
  const named = sentence.filter(t => t.kind !== 'words' && t.kind !== 'mark');
  if (named.length > 0 && random.chance(0.65)) return [random.pick(named)];
  if (random.chance(0.5)) return sentence;
  const from = random.int(0, sentence.length - 1);
  const part = sentence.slice(from, random.int(from + 1, sentence.length));
  return part.every(t => t.kind === 'mark') ? sentence : part;
}
