/** `npm run bench`, second part: finding stored annotations again and painting them, beside other tools on the same pages. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { buildAnchoring } from './build-anchoring.ts';
import { measurePage, type PageFigures, type ToolFigures } from './lib/bench/anchoring-page.ts';
import { ensureBrowser } from './lib/browser/ensure-browser.ts';
import { ROOT } from './lib/paths.ts';

/** Milliseconds in Chromium, the median of the runs. */
export interface AnchoringFigures {
  page: string;
  characters: number;
  read: number;
  anchored: number;
  longestTask: number;
  found: number;
  changed: number;
  orphan: number;
}

const RUNS = 5;
const SIZE = 209_000;
const ANNOTATIONS = 1000;
/** Milliseconds that each other tool is given on each page. */
const PATIENCE = 15_000;

/** What runs in the page: makes a report of `size` characters, describes a thousand places, edits the page, anchors them again. */
async function measure(kind: string, size: number, runs: number, source: string): Promise<AnchoringFigures> {
  const tool = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = (from: string) => from[random(from.length)];
  const words = (n: number) =>
    Array.from({ length: n }, () =>
      pick('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动'),
    ).join('');
  const twin = () => `围绕${words(4)}开展协商,委员走访${random(90)}次,收到意见建议442件,整理后报送参考。`;
  const varied = () => `${words(20)},${words(12)}${random(9000)}件,${words(15)}。`;
  const repeated = () => '市政协共收到提案442件,经审查立案430件,全部办理完毕。';
  const sentence = { varied, twins: twin, repeated }[kind] ?? varied;
  const paragraphs: string[] = [];
  for (let length = 0; length < size; ) {
    const text = sentence() + sentence() + sentence();
    paragraphs.push(text);
    length += text.length;
  }
  const html = (all: string[]) => all.map(text => `<p>${text.replace(/(\d+)/g, '<b>$1</b>')}</p>`).join('\n');
  document.body.innerHTML = html(paragraphs);
  const nodes = [...document.querySelectorAll('b')];
  const step = nodes.length / 1000;
  const stored = Array.from({ length: 1000 }, (_, i) => {
    const range = document.createRange();
    range.selectNodeContents(nodes[Math.floor(i * step)]!);
    return tool.describe(document.body, range);
  });
  // Edits all over: a paragraph in ten goes, one in ten is new, one in ten has a word changed in each sentence.
  const edited = paragraphs.flatMap((text, i) => {
    if (kind === 'repeated') return i === 0 ? ['导航 首页 要闻', text] : [text];
    if (i % 10 === 3) return [];
    if (i % 10 === 5) return [sentence(), text];
    return i % 10 === 7 ? [text.replace(/的|展/g, '地')] : [text];
  });
  document.body.innerHTML = html(edited);
  const times: number[] = [];
  const tasks: number[] = [];
  let results: { status: string }[] = [];
  for (let run = 0; run < runs; run++) {
    document.body.append(document.createElement('i'));
    let last = performance.now();
    const started = last;
    let longest = 0;
    const pause = async () => {
      longest = Math.max(longest, performance.now() - last);
      await new Promise(resolve => setTimeout(resolve, 0));
      last = performance.now();
    };
    results = await tool.anchorAll(document.body, stored, { pause });
    longest = Math.max(longest, performance.now() - last);
    times.push(performance.now() - started);
    tasks.push(longest);
  }
  const reads: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    tool.pageText?.(document.body);
    reads.push(performance.now() - started);
  }
  const median = (all: number[]) => Math.round(all.sort((a, b) => a - b)[all.length >> 1]! * 10) / 10;
  const count = (status: string) => results.filter(result => result.status === status).length;
  return {
    page: kind,
    characters: document.body.textContent?.length ?? 0,
    read: median(reads),
    anchored: median(times),
    longestTask: median(tasks),
    found: count('found'),
    changed: count('changed'),
    orphan: count('orphan'),
  };
}

const BLANK = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body></body></html>';

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
}

/** Times 1,000 stored annotations on changed pages of `size` characters in the Chromium at `executablePath`. */
export async function benchAnchoring(executablePath: string, size = SIZE): Promise<AnchoringFigures[]> {
  const source = readFileSync(await buildAnchoring(), 'utf8');
  const browser = await launch(executablePath);
  const figures: AnchoringFigures[] = [];
  for (const kind of ['varied', 'twins', 'repeated']) {
    const page = await browser.newPage();
    await page.setContent(BLANK);
    await page.addScriptTag({ content: `window.measure = ${measure};` });
    figures.push(
      await page.evaluate(
        ([kind, size, runs, source]) =>
          (globalThis as unknown as { measure: typeof measure }).measure(kind, size, runs, source),
        [kind, size, RUNS, source] as const,
      ),
    );
    await page.close();
  }
  await browser.close();
  return figures;
}

async function peersSource(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'scripts/lib/bench/anchoring-peers.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    define: { global: 'globalThis' },
  });
  return outputFiles[0]!.text;
}

/** Other tools beside ours on the same changed pages, each for at most `patience` milliseconds a page. */
export async function benchPeers(
  executablePath: string,
  size = SIZE,
  patience = PATIENCE,
): Promise<Record<string, PageFigures>> {
  const source = readFileSync(await buildAnchoring(), 'utf8');
  const peers = await peersSource();
  const browser = await launch(executablePath);
  const figures: Record<string, PageFigures> = {};
  for (const kind of ['varied', 'repeated']) {
    const page = await browser.newPage();
    await page.setContent(BLANK);
    await page.addScriptTag({ content: `window.measurePage = ${measurePage};` });
    figures[kind] = await page.evaluate(
      ([kind, size, count, patience, source, peers]) =>
        (globalThis as unknown as { measurePage: typeof measurePage }).measurePage(
          kind,
          size,
          count,
          patience,
          source,
          peers,
        ),
      [kind, size, ANNOTATIONS, patience, source, peers] as const,
    );
    await page.close();
  }
  await browser.close();
  return figures;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function printPeers(figures: Record<string, PageFigures>): void {
  for (const [kind, { characters, tools, paint }] of Object.entries(figures)) {
    const own = tools[0] as ToolFigures;
    console.log(`\n${kind}: ${ANNOTATIONS} annotations, ${characters} characters, edited all over`);
    console.table(
      Object.fromEntries(
        tools.map(({ tool, tried, each, right, wrong, lost }) => [
          tool,
          {
            tried,
            'ms each': Number(each.toPrecision(3)),
            'time, ours = 1': Number((each / own.each).toPrecision(3)),
            right: percent(right),
            wrong: percent(wrong),
            lost: percent(lost),
          },
        ]),
      ),
    );
    console.table({
      'CSS highlights': { ms: Math.round(paint.highlights), 'ours = 1': 1 },
      'wrapping in <mark>': {
        ms: Math.round(paint.wrapped),
        'ours = 1': Number((paint.wrapped / paint.highlights).toPrecision(3)),
      },
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const executable = process.argv[2] ?? (await ensureBrowser()).executable;
  console.table(await benchAnchoring(executable));
  printPeers(await benchPeers(executable));
}
