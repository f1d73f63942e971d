import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeText } from '../../shared/anchoring/describe-text.ts';
import { anchorNow } from './anchor-for-test.ts';
import { Random } from './random.ts';
import { type Report, ReportWriter, render, type Token } from './report-model.ts';

const written = (seed: number, size = 12): { writer: ReportWriter; report: Report } => {
  const writer = new ReportWriter(new Random(seed));
  return { writer, report: writer.report(size) };
};
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const tokensOf = (report: Report, ...kinds: Token['kind'][]) =>
  report.flat(2).filter(token => kinds.includes(token.kind));

/** Milliseconds: a loaded machine is no failure. */
const PATIENCE = 60_000;

describe('properties of anchoring', () => {
  it(
    'A1 gives back any range of an unchanged text',
    () => {
      fc.assert(
        fc.property(seeds, fc.nat(), fc.integer({ min: 1, max: 120 }), (seed, at, size) => {
          const { text } = render(written(seed).report);
          const start = at % (text.length - 1);
          const end = Math.min(text.length, start + size);
          fc.pre(/[^\s]/.test(text.slice(start, end)));
          const trimmed = {
            start: start + text.slice(start, end).search(/\S/),
            end: start + text.slice(start, end).trimEnd().length,
          };
          const result = anchorNow(text, describeText(text, start, end));
          if (result.status !== 'found') expect.fail(`${text.slice(start, end)}: ${result.status}`);
          // white space at the ends of a range is kept or left off
          const words = text.slice(result.start, result.end);
          expect({
            start: result.start + words.search(/\S/),
            end: result.start + words.trimEnd().length,
          }).toEqual(trimmed);
        }),
        { numRuns: 200 },
      );
    },
    PATIENCE,
  );

  // a row of twins whose next-door twins were edited is left to the generated edits, where a tie may be an orphan
  it(
    'A2 keeps a place found when paragraphs elsewhere are edited at random',
    () => {
      fc.assert(
        fc.property(seeds, seeds, (seed, editSeed) => {
          const { writer, report } = written(seed);
          const random = new Random(editSeed);
          const own = random.int(0, report.length - 1);
          const token = random.pick(report[own]!.flat().filter(t => t.kind !== 'mark'));
          const before = render(report);
          const { start, end } = before.spans.get(token.id)!;
          const after = render(
            report.map((paragraph, i) =>
              Math.abs(i - own) > 1 && random.chance(0.3) ? [writer.sentence()] : paragraph,
            ),
          );
          const place = after.spans.get(token.id)!;
          expect(anchorNow(after.text, describeText(before.text, start, end))).toMatchObject({
            status: 'found',
            ...place,
          });
        }),
        { numRuns: 300, seed: 20_261_122 },
      );
    },
    PATIENCE,
  );

  it(
    'A7 finds no place of which a digit was edited',
    () => {
      fc.assert(
        fc.property(
          seeds,
          fc.nat(),
          fc.nat(),
          fc.constantFrom('replace', 'add', 'remove'),
          (seed, which, where, how) => {
            const { report } = written(seed);
            const figures = tokensOf(report, 'figure', 'year');
            fc.pre(figures.length > 0);
            const token = figures[which % figures.length]!;
            const before = render(report);
            const { start, end } = before.spans.get(token.id)!;
            const digits = /\d+/.exec(token.text)![0];
            const at = where % digits.length;
            const digit = String((Number(digits[at]) + 1) % 10);
            const changed =
              digits.slice(0, at) +
              { replace: digit, add: digit + digits[at], remove: '' }[how] +
              digits.slice(at + 1);
            const after =
              before.text.slice(0, start) + token.text.replace(digits, changed) + before.text.slice(end);
            const result = anchorNow(after, describeText(before.text, start, end));
            if (result.status === 'orphan') return;
            expect(result.status).toBe('changed');
            expect(after.slice(result.start, result.end)).toBe(token.text.replace(digits, changed));
          },
        ),
        { numRuns: 150 },
      );
    },
    PATIENCE,
  );

  it(
    'A7 orphans a name of which a character was edited or to which one was added',
    () => {
      fc.assert(
        fc.property(seeds, fc.nat(), fc.nat(), fc.boolean(), (seed, which, where, lengthen) => {
          const { report } = written(seed);
          const names = tokensOf(report, 'name');
          fc.pre(names.length > 0);
          const token = names[which % names.length]!;
          const before = render(report);
          const { start, end } = before.spans.get(token.id)!;
          const characters = [...token.text];
          if (lengthen) characters.splice(where % 2 === 0 ? characters.length : 0, 0, '鹏');
          else characters[where % characters.length] = '鹏';
          const after = before.text.slice(0, start) + characters.join('') + before.text.slice(end);
          expect(anchorNow(after, describeText(before.text, start, end)).status).toBe('orphan');
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE,
  );
});
