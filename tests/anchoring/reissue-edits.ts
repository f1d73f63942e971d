import {
  any,
  type Edit,
  FOUND,
  GONE,
  holds,
  insertAway,
  other,
  paragraphOf,
  remove,
  sentenceOf,
  single,
  tokenOf,
} from './drift-edit.ts';
import type { Random } from './random.ts';
import type { Report, ReportWriter, Sentence, Token } from './report-model.ts';

/** The sentence with one to all of its figures, years and names replaced: as like it as the next item of an enumeration. */
function twinOf(writer: ReportWriter, sentence: Sentence, share: number): Sentence {
  const { random } = writer;
  const twin = sentence.map(t => writer.token(t.kind, t.text));
  const facts = twin.filter(t => ['figure', 'year', 'name'].includes(t.kind));
  const replaced = facts.filter(() => random.chance(share));
  if (replaced.length === 0 && facts.length > 0) replaced.push(random.pick(facts));
  for (const token of replaced) token.text = other(() => factLike(writer, token), token.text);
  if (facts.length === 0) twin.unshift(writer.token('words', random.pick(['此外,', '同时,', '会上,'])));
  return twin;
}

function factLike(writer: ReportWriter, { kind, text }: Token): string {
  if (kind === 'name') return writer.name();
  if (kind === 'year') return `${writer.random.int(2016, 2026)}年`;
  return text.replace(/\d+/, () => String(writer.random.int(2, text.length > 4 ? 9800 : 60)));
}

const textOf = (sentence: Sentence) => sentence.map(t => t.text).join('');
const isWritten = (report: Report, sentence: Sentence) =>
  report.some(p => p.some(s => textOf(s) === textOf(sentence)));

/** Puts one to three near twins of the annotated sentence beside it and elsewhere. */
export function withTwins(writer: ReportWriter, report: Report, chosen: readonly Token[]): void {
  const { random } = writer;
  for (let i = random.int(1, 3); i > 0; i--) {
    const own = paragraphOf(report, chosen[0]!);
    const twin = twinOf(writer, sentenceOf(report, chosen[0]!), random.pick([0.2, 0.6, 1]));
    if (isWritten(report, twin)) continue;
    if (random.chance(0.3)) own.splice(random.int(0, own.length), 0, twin);
    else if (random.chance(0.5)) report.splice(report.indexOf(own) + random.int(0, 1), 0, [twin]);
    else report.splice(random.int(0, report.length), 0, [twin]);
  }
}

/** Next year's numbers everywhere but in the annotated words. */
function renumber(writer: ReportWriter, report: Report, chosen: readonly Token[], share: number): void {
  const ids = new Set(chosen.map(t => t.id));
  for (const token of report.flat(2))
    if (
      !ids.has(token.id) &&
      (token.kind === 'figure' || token.kind === 'year') &&
      writer.random.chance(share)
    )
      token.text = other(() => factLike(writer, token), token.text);
}

const sameSentence = (report: Report, chosen: readonly Token[], random: Random) => {
  const own = paragraphOf(report, chosen[0]!);
  const sentence = sentenceOf(report, chosen[0]!);
  remove(own, sentence);
  return { own, sentence, target: random.pick(report) };
};

/** What happens to a report that is issued again, taken apart, or replaced by its like. */
export const REISSUES: Edit[] = [
  {
    name: 'reissued-with-new-numbers',
    on: single('figure'),
    apply: ({ report, chosen, writer }) => {
      renumber(writer, report, chosen, 0.9);
      const token = tokenOf(report, chosen[0]!);
      token.text = other(() => factLike(writer, token), token.text);
      return { expect: 'changed', orphanOk: true };
    },
  },
  {
    name: 'reissued-with-the-same-words',
    on: single('name', 'initiative'),
    apply: ({ report, chosen, writer }) => {
      renumber(writer, report, chosen, 0.9);
      return { expect: 'found', orphanOk: true };
    },
  },
  {
    name: 'replaced-by-another-report',
    on: any,
    apply: ({ report, writer, random }) => {
      report.splice(0, report.length, ...writer.report(random.int(6, 24)));
      return GONE;
    },
  },
  {
    name: 'reissued-without-own-sentence',
    on: any,
    apply: ({ report, chosen, writer }) => {
      remove(paragraphOf(report, chosen[0]!), sentenceOf(report, chosen[0]!));
      renumber(writer, report, chosen, 0.9);
      return GONE;
    },
  },
  {
    name: 'twin-left-elsewhere',
    on: any,
    apply: ({ report, chosen, writer, random }) => {
      const { own, sentence } = sameSentence(report, chosen, random);
      const twin = twinOf(writer, sentence, random.pick([0.2, 0.6, 1]));
      if (!isWritten(report, twin)) insertAway(report, report.indexOf(own), twin, random);
      return GONE;
    },
  },
  {
    name: 'paragraph-moved',
    on: any,
    apply: ({ report, chosen, random }) => {
      const own = paragraphOf(report, chosen[0]!);
      remove(report, own);
      report.splice(random.int(0, report.length), 0, own);
      return FOUND;
    },
  },
  {
    name: 'sentence-moved',
    on: any,
    apply: ({ report, chosen, random }) => {
      const { sentence, target } = sameSentence(report, chosen, random);
      target.splice(random.int(0, target.length), 0, sentence);
      return { expect: 'found', orphanOk: true };
    },
  },
  {
    name: 'other-paragraphs-deleted',
    on: any,
    apply: ({ report, chosen, random }) => {
      const own = paragraphOf(report, chosen[0]!);
      const kept = report.filter(p => p === own || random.chance(0.5));
      report.splice(0, report.length, ...kept);
      return FOUND;
    },
  },
  {
    name: 'other-page-of-the-article',
    on: any,
    apply: ({ report, chosen, random }) => {
      const at = report.findIndex(p => p.some(s => holds(s, chosen[0]!)));
      if (random.chance(0.5)) report.splice(0, at + 1);
      else report.splice(at);
      return GONE;
    },
  },
  {
    name: 'own-figure-swapped',
    on: single('figure'),
    apply: ({ report, chosen, random }) => {
      const sentence = sentenceOf(report, chosen[0]!);
      const own = tokenOf(report, chosen[0]!);
      const others = sentence.filter(t => t.kind === own.kind && t.text !== own.text);
      // In a table that would be a column that was moved.
      const isRow = sentence.some(t => t.text === '\t');
      if (others.length === 0 || isRow) return FOUND;
      const partner = random.pick(others);
      // The two change places with their words: what was said of one is now said of the other.
      [own.text, partner.text] = [partner.text, own.text];
      return { expect: 'changed', orphanOk: true };
    },
  },
  {
    // A roster in another order lists the same people: each is where the name now stands.
    name: 'names-put-in-another-order',
    on: single('name'),
    apply: ({ report, chosen, random }) => {
      const sentence = sentenceOf(report, chosen[0]!);
      const at = sentence.flatMap((t, i) => (t.kind === 'name' ? [i] : []));
      // Of a name that stands twice nobody could say which is which now.
      if (new Set(at.map(i => sentence[i]!.text)).size < at.length) return FOUND;
      const names = random.shuffled(at.map(i => sentence[i]!));
      for (const [n, i] of at.entries()) sentence[i] = names[n]!;
      return { expect: 'found', orphanOk: true };
    },
  },
  {
    name: 'twin-put-in-place',
    on: single('figure', 'name'),
    apply: ({ report, chosen, writer }) => {
      const own = tokenOf(report, chosen[0]!);
      const sentence = sentenceOf(report, chosen[0]!);
      // No fact of the old sentence comes back in another place of the new one: it would be right to find it there.
      const old = new Set(sentence.map(t => t.text));
      for (const token of sentence)
        if (['figure', 'year', 'name'].includes(token.kind)) {
          do token.text = factLike(writer, token);
          while (old.has(token.text));
        }
      return own.kind === 'name' ? GONE : { expect: 'changed', orphanOk: true };
    },
  },
];
