import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildAnchoring } from './build-anchoring.ts';

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

/** Times 1,000 stored annotations on changed pages of `size` characters in the Chromium at `executablePath`. */
export async function benchAnchoring(executablePath: string, size = 209_000): Promise<AnchoringFigures[]> {
  const source = readFileSync(await buildAnchoring(), 'utf8');
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  const figures: AnchoringFigures[] = [];
  for (const kind of ['varied', 'twins', 'repeated']) {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body></body></html>');
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await benchAnchoring(process.argv[2] ?? '/usr/bin/chromium'));
