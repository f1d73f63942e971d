/**
 * `node scripts/calibrate-recognition.ts DIR…`: how often mentions of each score, and of each rule, are right on gold
 * folders. The scores in `shared/recognition` are set by these tables.
 */
import { pathToFileURL } from 'node:url';
import type { Mention } from '../shared/recognition/mention.ts';
import { recognise } from '../shared/recognition/recognise.ts';
import { type GoldPage, readGoldFolder } from './evaluate-recognition.ts';

/** A predicted mention that gold speaks for or against. */
export interface Judged {
  score: number;
  rule: string;
  right: boolean;
}

/** How many mentions a row counts, how many are right, and the mean of their scores. */
export interface Row {
  label: string;
  count: number;
  right: number;
  meanScore: number;
}

const BANDS = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01] as const;

/** The mentions of a page that count: a prediction that touches only optional gold is neither right nor wrong. */
export function judgePage(page: GoldPage, mentions: readonly Mention[]): Judged[] {
  return mentions.flatMap(m => {
    const touched = page.gold.filter(g => g.start < m.end && m.start < g.end);
    if (touched.length && touched.every(g => g.optional)) return [];
    const right = touched.some(
      g => !g.optional && g.kind === m.kind && g.start === m.start && g.end === m.end,
    );
    return [{ score: m.score, rule: m.rule, right }];
  });
}

function row(label: string, judged: readonly Judged[]): Row {
  const sum = judged.reduce((total, j) => total + j.score, 0);
  return {
    label,
    count: judged.length,
    right: judged.filter(j => j.right).length,
    meanScore: judged.length ? sum / judged.length : 0,
  };
}

/** One row for each band of scores, the lower end included. */
export function byBand(judged: readonly Judged[]): Row[] {
  return BANDS.slice(0, -1).map((low, i) => {
    const high = BANDS[i + 1]!;
    const label = `${low.toFixed(2)}–${Math.min(high, 1).toFixed(2)}`;
    return row(
      label,
      judged.filter(j => j.score >= low && j.score < high),
    );
  });
}

/** One row for each rule, by name. */
export function byRule(judged: readonly Judged[]): Row[] {
  const rules = [...new Set(judged.map(j => j.rule))].sort();
  return rules.map(rule =>
    row(
      rule,
      judged.filter(j => j.rule === rule),
    ),
  );
}

function print(head: string, rows: readonly Row[]): void {
  console.log(`${head.padEnd(24)}count  right  precision  mean score`);
  for (const { label, count, right, meanScore } of rows) {
    const precision = count ? (right / count).toFixed(3) : '–';
    const cells = [String(count).padStart(5), String(right).padStart(7), precision.padStart(11)];
    console.log(`${label.padEnd(24)}${cells.join('')}${meanScore.toFixed(3).padStart(12)}`);
  }
}

function main(folders: readonly string[]): number {
  if (!folders.length) {
    console.error('用法 usage: node scripts/calibrate-recognition.ts DIR…  (NAME.txt + NAME.gold.json)');
    return 2;
  }
  const judged = folders.flatMap(readGoldFolder).flatMap(page => judgePage(page, recognise(page.text)));
  print('score', byBand(judged));
  console.log();
  print('rule', byRule(judged));
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
