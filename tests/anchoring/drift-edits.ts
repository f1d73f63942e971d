import {
  any,
  dropClause,
  type Edit,
  FOUND,
  GONE,
  insertAway,
  insertParagraphs,
  long,
  other,
  paragraphOf,
  remove,
  sentenceOf,
  single,
  tokenOf,
} from './drift-edit.ts';

/** What happens to a report that is mended, moved and cut. */
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
