/** How long a large import takes, and how much memory, in the built extension. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { FORMAT, FORMAT_VERSION, serialize } from '../../../shared/formats/json.ts';
import { launchExtension } from '../extension/launch-extension.ts';

const AT = '2026-11-22T08:00:00.000Z';
const PER_PAGE = 100;
const LONGEST_MS = 20 * 60_000;

export interface ImportFigures {
  megabytes: number;
  /** Ms. */
  preview: number;
  gap: number;
  staging: number;
  writing: number;
  again: number;
  undoing: number;
  /** MB. */
  memory: number;
  most: number;
}

export function bigDocument(count: number): string {
  const page = (n: number) => {
    const url = `https://www.ynzxb.cn/articles/${100_000 + n}.html`;
    return { id: `p${n}`, url, canonicalUrl: url, title: `第${n}次常委会会议工作报告`, site: '云南政协网' };
  };
  const annotation = (n: number) => ({
    ...{ id: `0189d3c4-0000-8000-8000-${n.toString().padStart(12, '0')}`, kind: 'statistic' as const },
    page: `p${Math.floor(n / PER_PAGE)}`,
    quote: {
      exact: `${n}件`,
      prefix: '一年来，市政协组织委员开展视察调研，全会期间共收到委员提交的提案',
      suffix: '，经审查立案并交各承办单位办理，办复率达百分之百，委员们表示满意。',
    },
    ...{
      position: { start: n, end: n + 5 },
      attributes: { value: n, unit: '件', subject: '提案', act: '收到' },
    },
    ...{
      tags: ['提案', '重点'],
      note: '请与年鉴核对',
      origin: 'recognised' as const,
      status: 'accepted' as const,
    },
    ...{ author: '沈禾', created: AT, updated: AT },
  });
  return serialize({
    ...{ format: FORMAT, version: FORMAT_VERSION, generator: { version: '0', recognition: '0' } },
    ...{ exported: AT, workspace: { id: 'w', name: '大库' } },
    pages: Array.from({ length: Math.ceil(count / PER_PAGE) }, (_, n) => page(n)),
    annotations: Array.from({ length: count }, (_, n) => annotation(n)),
  });
}

/** Resident memory of the largest of the browser's processes, MB. */
function largestProcess(profileOf: string): number {
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
  const sizes = lines.filter(line => line.includes(profileOf)).map(line => Number(line.trim().split(' ')[0]));
  return Math.round(Math.max(0, ...sizes) / 1024);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const frames = { last: performance.now(), longest: 0 };
    (globalThis as unknown as { frames: typeof frames }).frames = frames;
    const look = (now: number) => {
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

export async function measureImport(folder: string, count: number): Promise<ImportFigures> {
  const file = join(folder, 'big.json');
  const text = bigDocument(count);
  await writeFile(file, text);
  const extension = await launchExtension();
  extension.context.setDefaultTimeout(LONGEST_MS);
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, largestProcess('--extension-process'));
  }, 500);
  try {
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/workspace.html?ws=local#import`);
    const memory = largestProcess('--extension-process');
    await watchFrames(page);
    const first = page.locator('.import-preview button.first');
    const read = () =>
      timed(async () => {
        await page.locator('#import-files').setInputFiles(file);
        await first.waitFor();
      });
    const preview = await read();
    const gap = await page.evaluate(
      () => (globalThis as unknown as { frames: { longest: number } }).frames.longest,
    );
    const staging = await timed(async () => {
      await first.click();
      await page.locator('.past').waitFor();
    });
    const writing = await timed(() => page.getByText('已导入：', { exact: false }).waitFor());
    const again = await read();
    await page.locator('.import-preview').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    const undoing = await timed(async () => {
      await page.locator('.confirm').getByRole('button', { name: '撤销这次导入' }).click();
      await page.getByText('导入已撤销', { exact: false }).first().waitFor();
    });
    const megabytes = Math.round(Buffer.byteLength(text) / 1e6);
    return { megabytes, preview, gap, staging, writing, again, undoing, memory, most };
  } finally {
    clearInterval(watch);
    await extension.close();
  }
}
