import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { buildAnchoring } from './build-anchoring.ts';
import { ensureBrowser } from './lib/browser/ensure-browser.ts';

/** A page fragment before and after a change, and what has to come of an annotation made on it before. */
export interface DriftCase {
  id: string;
  edit: string;
  before: string;
  after: string;
  quote: string;
  /** Which occurrence of the quote in the text of `before`, counted from 1. */
  occurrence: number;
  expect: 'found' | 'changed' | 'orphan' | 'ambiguous-ok';
  orphanOk?: boolean;
  /** The words to cover in `after` and which occurrence of them. */
  text?: string;
  nth?: number;
}

/** `silent`: an edited quote was reported as found. `excused`: orphaned where that is fine. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'silent' | 'excused';

/** Counts and ratios over a file of cases; a ratio of nothing is null. */
export interface DriftFigures {
  cases: number;
  wrongAnchors: number;
  silentChanges: number;
  foundRecall: number | null;
  changedRecall: number | null;
  orphanRecall: number | null;
}

interface Outcome {
  attached: boolean;
  flagged: boolean;
  cover: number;
  text: string;
}

/** Attached with less than this part of the wanted words in common is attached to something else. */
const LEAST_COVERAGE = 0.5;

export interface DriftOptions {
  executablePath: string;
  /** Prints each case that did not come out right. */
  list?: boolean;
}

/** Judges re-anchoring in Chromium on a file of labelled cases: describes each on `before`, anchors it on `after`. */
export async function judgeDrift(
  casesFile: string,
  { executablePath, list = false }: DriftOptions,
): Promise<DriftFigures> {
  const cases: DriftCase[] = JSON.parse(readFileSync(casesFile, 'utf8'));
  const source = readFileSync(await buildAnchoring(), 'utf8');
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body></body></html>');
    await page.addScriptTag({
      content: [driftText, nthIndex, coverage, runCase].map(f => `window.${f.name} = ${f};`).join('\n'),
    });
    await page.evaluate(async code => {
      const module = await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      Object.assign(globalThis, { tool: module });
    }, source);
    const judged: { case: DriftCase; verdict: Verdict }[] = [];
    for (const item of cases) {
      const outcome = await outcomeOf(page, item);
      const verdict = verdictOf(item, outcome);
      judged.push({ case: item, verdict });
      if (list && verdict !== 'right' && verdict !== 'excused') console.log(report(item, verdict, outcome));
    }
    return figuresOf(judged);
  } finally {
    await browser.close();
  }
}

function outcomeOf(page: Page, item: DriftCase): Promise<Outcome> {
  return page
    .evaluate(c => (globalThis as unknown as { runCase: typeof runCase }).runCase(c), item)
    .catch(error => ({
      attached: true,
      flagged: false,
      cover: 0,
      text: `threw: ${String(error).slice(0, 80)}`,
    }));
}

/** What came of a case. An orphan is never wrong; a changed flag on a found case does no harm. */
export function verdictOf(
  { expect, orphanOk }: Pick<DriftCase, 'expect' | 'orphanOk'>,
  { attached, flagged, cover }: Omit<Outcome, 'text'>,
): Verdict {
  if (!attached) {
    if (expect === 'found') return 'missed';
    if (expect === 'changed') return orphanOk ? 'excused' : 'missed';
    return 'right';
  }
  if (expect === 'orphan' || cover < LEAST_COVERAGE) return 'wrong';
  return expect === 'changed' && !flagged ? 'silent' : 'right';
}

/** The figures of judged cases. */
export function figuresOf(
  judged: readonly { case: Pick<DriftCase, 'expect'>; verdict: Verdict }[],
): DriftFigures {
  const count = (expect: string, verdict?: Verdict) =>
    judged.filter(j => j.case.expect === expect && (verdict === undefined || j.verdict === verdict)).length;
  const ratio = (part: number, whole: number) =>
    whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
  return {
    cases: judged.length,
    wrongAnchors: judged.filter(j => j.verdict === 'wrong').length,
    silentChanges: judged.filter(j => j.verdict === 'silent').length,
    foundRecall: ratio(count('found', 'right'), count('found')),
    changedRecall: ratio(count('changed', 'right'), count('changed') - count('changed', 'excused')),
    orphanRecall: ratio(count('orphan', 'right'), count('orphan')),
  };
}

function report(item: DriftCase, verdict: Verdict, outcome: Outcome): string {
  const got = outcome.attached ? JSON.stringify(outcome.text.slice(0, 40)) : '(orphan)';
  const wanted = item.text === undefined ? '' : ` wanted ${JSON.stringify(item.text.slice(0, 40))}`;
  return `${verdict.padEnd(7)} ${item.id.padEnd(26)} ${item.expect.padEnd(8)} ${JSON.stringify(item.quote.slice(0, 30))} → ${got}${wanted}`;
}

// What follows runs in the page, put there as text: each function stands by itself.

type At = { node: Text; offset: number } | null;
interface DriftText {
  text: string;
  at: At[];
}

/**
 * The text that `occurrence` and `nth` count in: textContent without script and style, `<br>` and block edges as line breaks, a run
 * of ASCII white space that holds a line break as one line break; hidden elements count. `at[i]` is null for a line break.
 */
export function driftText(root: Element): DriftText {
  const blocks =
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL';
  const isBlock = new Set(blocks.split(' '));
  const all: [string, At][] = [];
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text)
        for (let i = 0; i < node.data.length; i++) all.push([node.data[i]!, { node, offset: i }]);
      if (!(node instanceof Element) || /^(SCRIPT|STYLE)$/.test(node.tagName)) continue;
      const edge = node.tagName === 'BR' || isBlock.has(node.tagName);
      if (edge) all.push(['\n', null]);
      if (node.tagName !== 'BR') walk(node);
      if (edge) all.push(['\n', null]);
    }
  };
  walk(root);
  const kept: [string, At][] = [];
  for (let i = 0; i < all.length; ) {
    let end = i;
    let broken = false;
    while (end < all.length && /[ \t\r\n\f]/.test(all[end]![0])) broken = all[end++]![0] === '\n' || broken;
    if (broken) kept.push(['\n', null]);
    else if (end > i) kept.push(...all.slice(i, end));
    else kept.push(all[end++]!);
    i = end;
  }
  while (kept[0]?.[0] === '\n') kept.shift();
  while (kept.at(-1)?.[0] === '\n') kept.pop();
  return { text: kept.map(([character]) => character).join(''), at: kept.map(([, at]) => at) };
}

/** Start of the nth occurrence of `part`, overlapping ones counted from 1, or -1. */
export function nthIndex(text: string, part: string, nth: number): number {
  let at = -1;
  for (let left = nth; left > 0; left--) {
    at = text.indexOf(part, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/** Characters that range and `[start, end)` have in common ÷ the longer of the two; white space, invisible characters and ruby readings do not count. */
export function coverage({ text, at }: DriftText, start: number, end: number, range: Range): number {
  let both = 0;
  let wanted = 0;
  let attached = 0;
  for (let i = 0; i < text.length; i++) {
    const place = at[i];
    if (/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/.test(text[i]!) || place?.node.parentElement?.closest('rt, rp'))
      continue;
    const isWanted = i >= start && i < end;
    const isAttached =
      !!place &&
      range.comparePoint(place.node, place.offset) === 0 &&
      range.comparePoint(place.node, place.offset + 1) === 0;
    wanted += Number(isWanted);
    attached += Number(isAttached);
    both += Number(isWanted && isAttached);
  }
  return both / Math.max(wanted, attached, 1);
}

async function runCase(item: DriftCase): Promise<Outcome> {
  const { tool } = globalThis as unknown as {
    tool: {
      describe(root: Element, range: Range): unknown[];
      anchorAll(
        root: Element,
        all: unknown[][],
      ): Promise<({ status: 'found' | 'changed'; range: Range } | { status: 'orphan' })[]>;
    };
  };
  const root = document.body;
  root.innerHTML = item.before;
  const old = driftText(root);
  const from = nthIndex(old.text, item.quote, item.occurrence);
  const first = old.at[from];
  const last = old.at[from + item.quote.length - 1];
  if (!first || !last) throw new Error(`${item.id}: the quote is not on the page.`);
  const target = document.createRange();
  target.setStart(first.node, first.offset);
  target.setEnd(last.node, last.offset + 1);
  const selectors = JSON.parse(JSON.stringify(tool.describe(root, target)));
  root.innerHTML = item.after;
  const [result] = await tool.anchorAll(root, [selectors]);
  if (!result || result.status === 'orphan') return { attached: false, flagged: false, cover: 0, text: '' };
  const now = driftText(root);
  const start = item.text === undefined ? -1 : nthIndex(now.text, item.text, item.nth ?? 1);
  return {
    attached: true,
    flagged: result.status === 'changed',
    text: result.range.toString(),
    cover: start < 0 ? 0 : coverage(now, start, start + item.text!.length, result.range),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [casesFile, chromium] = process.argv.slice(2);
  if (!casesFile) throw new Error('usage: drift.ts CASES.json [CHROMIUM]');
  const executablePath = chromium ?? (await ensureBrowser()).executable;
  const figures = await judgeDrift(casesFile, { executablePath, list: true });
  console.log(figures);
  process.exitCode = figures.wrongAnchors > 0 || figures.silentChanges > 0 ? 1 : 0;
}
