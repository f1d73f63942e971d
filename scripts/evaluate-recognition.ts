import fs from 'node:fs';
import path from 'node:path';
import { MENTION_KINDS, type Mention, type MentionKind } from '../shared/recognition/mention.ts';
import { recognise } from '../shared/recognition/recognise.ts';

/** A mention as a gold file has it: attributes that the text does not give are left out. */
export interface GoldMention {
  kind: MentionKind;
  start: number;
  end: number;
  text: string;
  /** Counts neither for nor against. */
  optional?: boolean;
  value?: number;
  min?: number;
  max?: number;
  unit?: string;
  approx?: string;
  subject?: string;
  period?: string;
  name?: string;
  title?: string;
}

/** What one kind reached: shares of 0…1, and how many mentions there were. */
export interface KindFigures {
  gold: number;
  predicted: number;
  precision: number;
  recall: number;
  f1: number;
  overlapF1: number;
  [attribute: string]: number;
}
export type Figures = Record<MentionKind, KindFigures>;

/** A mention that went wrong, for reading: `extra`, `missed`, `span`, or the attribute that differs. */
export interface Miss {
  page: string;
  kind: MentionKind;
  what: string;
  start: number;
  end: number;
  gold?: unknown;
  got?: unknown;
}

type Loose = Partial<Record<string, unknown>>;
type Equal = (gold: Loose, got: Loose) => boolean;

const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-3 * Math.max(1, Math.abs(a)));
const plain = (s: unknown): string => String(s ?? '').replace(/[\s“”"'‘’《》]/g, '');
const suffixed = (a: string, b: string): boolean =>
  a === b || (a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a)));

/** How an attribute is compared: numbers to a thousandth, words without quotes and spaces, a subject by its end. */
const ATTRIBUTES: Record<MentionKind, Record<string, Equal>> = {
  statistic: {
    value: (g, p) =>
      g.value === undefined ? same(g.min, p.min) && same(g.max, p.max) : same(g.value, p.value),
    unit: (g, p) => plain(g.unit) === plain(p.unit),
    approx: (g, p) => (g.approx ?? 'exact') === (p.approx ?? 'exact'),
    subject: (g, p) => suffixed(plain(g.subject), plain(p.subject)),
    period: (g, p) => (g.period ?? '') === (p.period ?? ''),
  },
  person: {
    title: (g, p) => plain(g.title) === plain(p.title),
    name: (g, p) => plain(g.name) === plain(p.name),
  },
  initiative: {},
  document: {},
};
/** Attributes that do not count where neither side has them. */
const WHERE_GIVEN = new Set(['subject', 'period']);

interface Tally {
  gold: number;
  predicted: number;
  exact: number;
  overlap: number;
  hit: number;
  attributes: Record<string, { of: number; right: number }>;
}

const fresh = (): Tally => ({ gold: 0, predicted: 0, exact: 0, overlap: 0, hit: 0, attributes: {} });
const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function scoreKind(
  kind: MentionKind,
  page: GoldPage,
  got: Mention[],
  t: Tally,
  miss: (m: Omit<Miss, 'page' | 'kind'>) => void,
) {
  const required = page.gold.filter(m => m.kind === kind && !m.optional);
  const optional = page.gold.filter(m => m.optional);
  const taken = new Set<GoldMention>();
  // a prediction that only touches optional gold, of whatever kind, is set aside
  const counted = got.filter(m => required.some(r => touches(r, m)) || !optional.some(o => touches(o, m)));
  t.gold += required.length;
  t.predicted += counted.length;
  for (const m of counted) {
    const exact = required.find(r => r.start === m.start && r.end === m.end && !taken.has(r));
    const touched = required.filter(r => touches(r, m));
    if (touched.length) t.overlap++;
    if (!exact) {
      miss({
        what: touched.length ? 'span' : 'extra',
        start: m.start,
        end: m.end,
        gold: touched.map(r => r.text),
      });
      continue;
    }
    taken.add(exact);
    t.exact++;
    for (const [attribute, equal] of Object.entries(ATTRIBUTES[kind])) {
      const [g, p] = [{ ...exact } as Loose, { ...m } as Loose];
      if (WHERE_GIVEN.has(attribute) && g[attribute] === undefined && p[attribute] === undefined) continue;
      t.attributes[attribute] ??= { of: 0, right: 0 };
      t.attributes[attribute].of++;
      if (equal(g, p)) t.attributes[attribute].right++;
      else miss({ what: attribute, start: m.start, end: m.end, gold: g[attribute], got: p[attribute] });
    }
  }
  for (const r of required) {
    if (got.some(m => touches(r, m))) t.hit++;
    else miss({ what: 'missed', start: r.start, end: r.end });
  }
}

const ratio = (a: number, b: number): number => (b ? a / b : 1);
const f1 = (p: number, r: number): number => (p + r ? (2 * p * r) / (p + r) : 0);

/** A page with its gold. */
export interface GoldPage {
  name: string;
  text: string;
  gold: GoldMention[];
}

/** Scores predicted mentions of pages against their gold. Pure. */
export function scorePages(
  pages: readonly GoldPage[],
  predict: (text: string) => Mention[] = text => recognise(text),
): { figures: Figures; misses: Miss[] } {
  const misses: Miss[] = [];
  const tallies = Object.fromEntries(MENTION_KINDS.map(kind => [kind, fresh()])) as Record<
    MentionKind,
    Tally
  >;
  for (const page of pages) {
    const got = predict(page.text);
    for (const kind of MENTION_KINDS) {
      scoreKind(
        kind,
        page,
        got.filter(m => m.kind === kind),
        tallies[kind],
        m => misses.push({ page: page.name, kind, ...m }),
      );
    }
  }
  const figures = Object.fromEntries(
    MENTION_KINDS.map(kind => {
      const t = tallies[kind];
      const precision = ratio(t.exact, t.predicted);
      const recall = ratio(t.exact, t.gold);
      const attributes = Object.entries(t.attributes).map(([k, a]) => [k, ratio(a.right, a.of)]);
      const overlapF1 = f1(ratio(t.overlap, t.predicted), ratio(t.hit, t.gold));
      const sums = {
        gold: t.gold,
        predicted: t.predicted,
        precision,
        recall,
        f1: f1(precision, recall),
        overlapF1,
      };
      return [kind, { ...sums, ...Object.fromEntries(attributes) }];
    }),
  ) as Figures;
  return { figures, misses };
}

/** Reads the pages of a folder that holds NAME.txt and NAME.gold.json; texts without gold are passed over. */
export function readGoldFolder(folder: string): GoldPage[] {
  const ending = '.gold.json';
  const names = fs.readdirSync(folder).filter(f => f.endsWith(ending));
  return names.map(file => {
    const name = file.slice(0, -ending.length);
    return {
      name,
      text: fs.readFileSync(path.join(folder, `${name}.txt`), 'utf8'),
      gold: JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as GoldMention[],
    };
  });
}

/** Recognises the texts of a folder and scores them against the gold beside them. */
export function scoreFolder(folder: string): Figures {
  return scorePages(readGoldFolder(folder)).figures;
}

const COUNTS = new Set(['gold', 'predicted']);

/** One line a kind, three decimals. */
export function formatFigures(figures: Figures): string {
  return Object.entries(figures)
    .map(([kind, f]) => {
      const cells = Object.entries(f).map(([k, v]) => `${k} ${COUNTS.has(k) ? v : v.toFixed(3)}`);
      return kind.padEnd(11) + cells.join('  ');
    })
    .join('\n');
}

/** The figures that fall short of their floors: a key is `kind.figure`, as `statistic.f1`. */
export function belowFloors(figures: Figures, floors: Readonly<Record<string, number>>): string[] {
  return Object.entries(floors).flatMap(([key, least]) => {
    const [kind, figure] = key.split('.') as [MentionKind, string];
    const got = figures[kind]?.[figure] ?? 0;
    return got < least ? [`${key} ${got.toFixed(3)} < ${least}`] : [];
  });
}
