import { MENTION_KINDS, type Mention, type MentionKind } from '../../../shared/recognition/mention.ts';
import { type GoldPage, scorePages } from '../../evaluate-recognition.ts';
import type { Peer } from './peer.ts';

/** One row of the table. */
export interface PeerRow {
  name: string;
  /** Milliseconds of the first pass over all pages: what a cold start costs. */
  first: number;
  /** Characters a second, of the best pass. */
  speed: number;
  /** Exact spans, per kind that it can find. */
  f1: Partial<Record<MentionKind, number>>;
}

/** A peer runs at least so often and so long, for the compiler to have warmed up and one quiet run to be among them. */
const LEAST_RUNS = 2;
const LEAST_MS = 1500;

async function measure(peer: Peer, pages: readonly GoldPage[], now: () => number): Promise<PeerRow> {
  const find = await peer.load();
  const pass = () => {
    const start = now();
    for (const { text } of pages) find(text);
    return now() - start;
  };
  const first = pass();
  let best = Number.POSITIVE_INFINITY;
  const begun = now();
  for (let run = 0; run < LEAST_RUNS || now() - begun < LEAST_MS; run++) best = Math.min(best, pass());
  const characters = pages.reduce((sum, { text }) => sum + text.length, 0);
  const { figures } = scorePages(pages, text => find(text) as Mention[]);
  const f1 = Object.fromEntries(
    MENTION_KINDS.filter(kind => peer.kinds.includes(kind) && figures[kind].gold > 0).map(kind => [
      kind,
      figures[kind].f1,
    ]),
  );
  return { name: peer.name, first, speed: (characters / best) * 1000, f1 };
}

/** Measures peers on the same pages, one after the other. */
export async function comparePeers(
  peers: readonly Peer[],
  pages: readonly GoldPage[],
  now: () => number = () => performance.now(),
): Promise<PeerRow[]> {
  const rows: PeerRow[] = [];
  for (const peer of peers) rows.push(await measure(peer, pages, now));
  return rows;
}

const HEAD = ['', 'first ms', 'chars/s', 'of ours', ...MENTION_KINDS.map(kind => `${kind} F1`)];

/** How many times as fast, in three digits. */
function ratio(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)}×`;
}

/** The table as text. The first row is what the others are a ratio of. */
export function formatPeers(rows: readonly PeerRow[]): string {
  const ours = rows[0]?.speed ?? 1;
  const cells = rows.map(({ name, first, speed, f1 }) => [
    name,
    first.toFixed(1),
    Math.round(speed).toLocaleString('en'),
    ratio(speed / ours),
    ...MENTION_KINDS.map(kind => f1[kind]?.toFixed(3) ?? '–'),
  ]);
  const table = [HEAD, ...cells];
  const widths = HEAD.map((_, i) => Math.max(...table.map(row => row[i]?.length ?? 0)));
  return table
    .map(row => row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  '))
    .join('\n');
}
