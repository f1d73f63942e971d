import { describe, expect, it } from 'vitest';
import { describeText } from '../../shared/anchoring/describe-text.ts';
import { type AnchoredText, reanchor, reanchorSteps, resultOf } from '../../shared/anchoring/reanchor.ts';
import { sameStretches } from '../../shared/anchoring/same-stretches.ts';
import { runNow } from '../../shared/anchoring/slice.ts';
import type { TextTarget } from '../../shared/anchoring/target.ts';
import { anchorAllNow, describeQuote } from './anchor-for-test.ts';
import { Random } from './random.ts';
import { edited, REPORT } from './report-fixture.ts';
import { ReportWriter, render } from './report-model.ts';

const keyed = (targets: readonly TextTarget[]) => targets.map((target, i) => ({ key: `k${i}`, target }));
const next = (last: AnchoredText | undefined, text: string, targets: readonly TextTarget[]) =>
  runNow(reanchorSteps(last, text, keyed(targets)));
const resultsOf = (anchored: AnchoredText) =>
  Array.from({ length: anchored.placed.size }, (_, i) => resultOf(anchored, `k${i}`));
const lines = REPORT.split('\n');
const quotes = ['386件', '褚明远', '47个', '43条', '“茶叙协商”', lines[4]!];
const targets = quotes.map(quote => describeQuote(REPORT, quote));

describe('what two texts have in common', () => {
  const stretched = (before: string, after: string) =>
    sameStretches(before, after).map(s => before.slice(s.before, s.before + s.length));

  it('A32 is what stands before the first change and behind the last, and whole lines between', () => {
    expect(stretched('甲乙丙', '甲乙丙')).toEqual(['甲乙丙']);
    expect(stretched('甲乙丙', '甲丙')).toEqual(['甲', '丙']);
    expect(stretched('一\n二\n三\n四\n五', '一\n2\n三\n4\n五')).toEqual(['一\n', '三\n', '\n五']);
    expect(stretched('一\n二\n三\n四', '二\n一\n3\n四')).toEqual(['一\n', '\n四']);
    expect(stretched('', '甲')).toEqual([]);
  });

  it('A32 is the same in both, in order, wherever edits fall', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed);
      const before = scribble(random, '甲乙丙\n'.repeat(8), 5);
      const after = scribble(random, before, random.int(0, 6));
      let last = { before: 0, after: 0 };
      for (const stretch of sameStretches(before, after)) {
        const { before: from, after: to, length } = stretch;
        expect(before.slice(from, from + length)).toBe(after.slice(to, to + length));
        expect(from).toBeGreaterThanOrEqual(last.before);
        expect(to).toBeGreaterThanOrEqual(last.after);
        last = { before: from + length, after: to + length };
      }
    }
  });
});

/** Five states each, a dozen targets a state: a few seconds. */
const CHAINS = 20;

/** A text with some stretches cut out, put in, copied or moved, at random. */
function scribble(random: Random, text: string, edits: number): string {
  let now = text;
  for (let i = 0; i < edits; i++) {
    const at = random.int(0, now.length);
    const to = Math.min(now.length, at + random.int(0, random.pick([2, 12, 80])));
    const piece = now.slice(at, to);
    const put = random.pick(['', '', '12', '全市\n', '时间10:32', piece + piece, piece.toLowerCase()]);
    now = now.slice(0, at) + put + now.slice(to);
    if (random.chance(0.3)) {
      const there = random.int(0, now.length);
      now = now.slice(0, there) + piece + now.slice(there);
    }
  }
  return now;
}

describe('anchoring again after a change', () => {
  it('A32 moves along what stands away from the change', () => {
    const first = next(undefined, REPORT, targets);
    const text = `今天 10:32\n${REPORT}`;
    const second = next(first, text, targets);
    expect(second.page).toBeUndefined();
    expect(resultsOf(second)).toEqual(anchorAllNow(text, targets));
  });

  it('A32 looks again for what the change touched', () => {
    const first = next(undefined, REPORT, targets);
    const text = edited('386件', '392件');
    expect(resultOf(next(first, text, targets), 'k0')).toMatchObject({ status: 'changed' });
    expect(resultsOf(next(first, text, targets))).toEqual(anchorAllNow(text, targets));
  });

  it('A32 finds an orphan that comes back', () => {
    const gone = lines.filter((_, i) => i !== 4).join('\n');
    const first = next(undefined, gone, targets);
    expect(resultOf(first, 'k2')).toMatchObject({ status: 'orphan' });
    const other = next(first, `${gone}\n10:32`, targets);
    expect(resultOf(other, 'k2')).toMatchObject({ status: 'orphan' });
    expect(resultOf(next(other, REPORT, targets), 'k2')).toMatchObject({ status: 'found' });
  });

  it('A32 sees a copy come that makes a place doubtful', () => {
    const first = next(undefined, REPORT, targets);
    const text = `${REPORT}\n${REPORT}`;
    expect(resultsOf(next(first, text, targets))).toEqual(anchorAllNow(text, targets));
  });

  it('A32 looks for new targets on the same text and keeps the others', () => {
    const first = next(undefined, REPORT, targets.slice(0, 2));
    const second = next(first, REPORT, targets);
    expect(second.placed.get('k0')).toBe(first.placed.get('k0'));
    expect(resultsOf(second)).toEqual(anchorAllNow(REPORT, targets));
  });

  it('A32 leaves the last state as it was when aborted', async () => {
    const first = next(undefined, REPORT, targets);
    const before = resultsOf(first);
    const controller = new AbortController();
    const pause = async () => controller.abort();
    const again = reanchor(first, edited('386件', '392件'), keyed(targets), {
      signal: controller.signal,
      budget: 0,
      pause,
    });
    await expect(again).rejects.toThrow();
    expect(resultsOf(first)).toEqual(before);
  });

  it.each(['anywhere', 'away'])(
    'A32 answers over chains of random edits %s as if each text were new',
    where => {
      const wrong: string[] = [];
      let kept = 0;
      for (let seed = 1; seed <= CHAINS; seed++) {
        const random = new Random(seed);
        const report = new ReportWriter(random).report(random.int(6, 40));
        const { text: original, spans } = render(report);
        const tokens = report.flat(2).filter(token => token.kind !== 'mark' && random.chance(0.1));
        const chosen = tokens.map(token => {
          const { start, end } = spans.get(token.id)!;
          return describeText(
            original,
            start,
            random.chance(0.2) ? Math.min(original.length, end + 30) : end,
          );
        });
        let body = scribble(random, original, random.int(0, 4));
        let state = next(undefined, body, chosen);
        for (let step = 0; step < 5; step++) {
          if (where === 'anywhere' || random.chance(0.2))
            body = random.chance(0.2) ? original : scribble(random, body, random.int(1, 3));
          const text = where === 'away' ? `${random.int(1, 99_999)}次播出\n${FOREIGN}\n${body}` : body;
          const after = next(state, text, chosen);
          kept += Number(after.page === undefined);
          for (const [i, result] of anchorAllNow(text, chosen).entries())
            if (JSON.stringify(resultOf(after, `k${i}`)) !== JSON.stringify(result))
              wrong.push(`${seed} step ${step} target ${i}`);
          state = after;
        }
      }
      expect(wrong).toEqual([]);
      // Where edits fall elsewhere, some states needed no look at the page at all.
      if (where === 'away') expect(kept).toBeGreaterThan(5);
    },
  );
});

/** Text of another part of the page, longer than anything looks. */
const FOREIGN = Array.from({ length: 700 }, (_, i) => String.fromCharCode(0x5000 + ((i * 37) % 4000))).join(
  '',
);
