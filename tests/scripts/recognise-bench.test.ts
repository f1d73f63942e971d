import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGoldFolder } from '../../scripts/evaluate-recognition.ts';
import { comparePeers, formatPeers } from '../../scripts/lib/bench/compare-peers.ts';
import { spansOfTags } from '../../scripts/lib/bench/jieba-peer.ts';
import { formatLexicon, measureLexicon } from '../../scripts/lib/bench/lexicon-cost.ts';
import { longestSpans, type Peer } from '../../scripts/lib/bench/peer.ts';
import { PEERS } from '../../scripts/lib/bench/peers.ts';
import { segmenterPeer, spansOfSegments } from '../../scripts/lib/bench/segmenter-peer.ts';

const TEXT = '周明远主席说，收到提案442件，占32.1%。';
const slices = async (peer: Peer, text = TEXT) => {
  const find = await peer.load();
  return find(text).map(({ start, end }) => text.slice(start, end));
};
const peer = (name: string) => PEERS.find(p => p.name === name) as Peer;

describe('R34 a peer is read at its best', () => {
  test('every one of them finds the figures of a plain sentence, or the numbers in them', async () => {
    for (const each of PEERS) expect((await slices(each)).join(' '), each.name).toMatch(/442.*32\.1/);
    expect(await slices(peer('meipi'))).toEqual(['周明远', '442件', '32.1%']);
    expect(await slices(peer('recognizers-text'), '协调资金6500余万元，占32.1%')).toEqual([
      '6500余万元',
      '32.1%',
    ]);
  });
  test('numerals with the measure word behind them are one figure, names in a row one person', () => {
    const tags = [
      { word: '王', tag: 'nr' },
      { word: '小明', tag: 'nr' },
      { word: '两', tag: 'm' },
      { word: '千', tag: 'm' },
      { word: '次', tag: 'q' },
      { word: '次', tag: 'q' },
    ];
    expect(spansOfTags(tags)).toEqual([
      { kind: 'person', start: 0, end: 3 },
      { kind: 'statistic', start: 3, end: 6 },
    ]);
  });
  test('a number takes the next word only if it touches one', () => {
    const segment = (text: string) =>
      spansOfSegments(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text));
    expect(segment('立案430。442件').map(({ start, end }) => [start, end])).toEqual([
      [2, 5],
      [6, 10],
    ]);
    expect(segmenterPeer.kinds).toEqual(['statistic']);
  });
  test('of overlapping finds the longest counts', () => {
    const span = (start: number, end: number) => ({ kind: 'statistic' as const, start, end });
    expect(longestSpans([span(0, 3), span(2, 8), span(8, 9), span(2, 8)])).toEqual([span(2, 8), span(8, 9)]);
  });
});

test('R30 R34 the row of a workspace’s words compares the best runs', () => {
  let ticks = 0;
  // runs with the words take 3, those without 2
  const steps = [...Array(40).fill(2), ...Array(40).fill(3), ...Array(40).fill(2)].flatMap(step => [0, step]);
  const cost = measureLexicon([TEXT.repeat(20)], () => {
    ticks += steps.shift() ?? 0;
    return ticks;
  });
  expect(cost).toEqual({ entries: 10_000, ratio: 1.5 });
  expect(formatLexicon(cost)).toContain('1.50 × the time without');
});

describe('R34 the table', () => {
  const FOLDER = join(import.meta.dirname, '../fixtures/recognition');

  test('has gold whose offsets slice to its texts, in order and without overlaps', () => {
    const pages = readGoldFolder(FOLDER);
    expect(pages).toHaveLength(2);
    for (const { text, gold } of pages) {
      for (const [i, mention] of gold.entries()) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(gold[i - 1]?.end ?? 0);
      }
    }
  });
  test('gives scores of the kinds that a peer can find, and speeds as a ratio of the first row', async () => {
    const text = '提案442件';
    const gold = [{ kind: 'statistic' as const, start: 2, end: 6, text: '442件' }];
    let now = 0;
    let cost = 10;
    const made = (name: string, ms: number, end: number): Peer => ({
      name,
      kinds: ['statistic'],
      load: () => () => {
        cost = ms;
        return [{ kind: 'statistic', start: 2, end }];
      },
    });
    const rows = await comparePeers(
      [made('ours', 10, 6), made('slow', 40, 5)],
      [{ name: 'a', text, gold }],
      () => {
        now += cost;
        return now;
      },
    );
    expect(rows.map(row => row.f1)).toEqual([{ statistic: 1 }, { statistic: 0 }]);
    const [head, ours, slow] = formatPeers(rows).split('\n');
    expect(head).toMatch(/first ms +chars\/s +of ours +statistic F1 +person F1/);
    expect(ours).toMatch(/^ours +.*1\.00× +1\.000 +–/);
    expect(slow).toMatch(/0\.250× +0\.000/);
  });
});
