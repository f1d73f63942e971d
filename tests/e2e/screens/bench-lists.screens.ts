import { entriesOf } from '../../workbench/made-entries.ts';
import { madePages } from '../../workbench/made-workspace.ts';
import { type Language, PAGE_SIZE, type Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** A workspace with pages of many places and years. */
const WS = 'manypages';
const SIZE = { ...PAGE_SIZE, width: 1200 };

function rows() {
  const workspace = {
    ...{ id: WS, name: '多地资料', role: 'owner', user: { id: 'u1', name: '沈禾' } },
    ...{ actor: 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb', clock: { ms: 0, counter: 0 }, skew: 0 },
    ...{ seq: 0, confirmed: 0, vector: {}, actorsListed: 0 },
  };
  const members = [
    ['u1', '沈禾'],
    ['u2', '贺兰枫'],
    ['u3', '杜明远'],
  ].map(([user, name]) => ({ ws: WS, user, name }));
  const entries = [...madePages({ pages: 24, each: 10, seed: 11 })].flatMap(([id, digest]) =>
    entriesOf(WS, id, digest),
  );
  return { workspaces: [workspace], members, entries };
}

async function bench(stage: Stage, language: Language, hash: string) {
  await stage.fill(WS, rows);
  return stage.own(`workbench.html?ws=${WS}#${hash}`, language, SIZE);
}

export const screens: Screen[] = [
  {
    name: 'bench-annotations',
    twice: true,
    title: ['工作台：全部批注，按条件筛选', 'Workbench: all annotations, narrowed down'],
    size: SIZE,
    open: async (stage, language) => {
      const page = await bench(stage, language, 'annotations?kinds=statistic&places=530000');
      await page.locator('.found .row strong').first().waitFor();
      return { page };
    },
  },
  {
    name: 'bench-search',
    title: ['工作台：按拼音首字母检索', 'Workbench: a search by pinyin initials'],
    size: SIZE,
    open: async (stage, language) => {
      // A short list: to axe whatever lies under the offers is work.
      const page = await bench(stage, language, 'annotations?kinds=initiative&tags=民生');
      await page.locator('.found .row strong').first().waitFor();
      await page.getByRole('combobox').pressSequentially('xs');
      await page.getByRole('option').first().waitFor();
      return { page };
    },
  },
  {
    name: 'bench-bulk',
    title: ['工作台：批量操作和导出', 'Workbench: many changed at once, and exported'],
    size: SIZE,
    open: async (stage, language) => {
      const page = await bench(stage, language, 'annotations?kinds=document');
      await page.locator('.found .row input').first().check();
      await page.locator('.send-out button').last().click();
      await page.locator('.will strong').waitFor();
      return { page };
    },
  },
  {
    name: 'bench-none',
    title: ['工作台：没有找到', 'Workbench: nothing found'],
    size: SIZE,
    open: async (stage, language) => {
      const page = await bench(stage, language, 'annotations?search=无此词');
      await page.locator('.empty').waitFor();
      return { page };
    },
  },
  {
    name: 'bench-quote',
    twice: true,
    title: ['工作台：引文在保存的原文中', 'Workbench: a quote in its stored page'],
    size: SIZE,
    open: async (stage, language) => {
      const page = await stage.own('workbench.html?ws=local#annotations', language, SIZE);
      await page.locator('.found .row .words', { hasText: '187件' }).click();
      await page.locator('.quote-pane mark.of').waitFor();
      return { page };
    },
  },
  {
    name: 'bench-pages',
    twice: true,
    title: ['工作台：全部网页和阅读状态', 'Workbench: all pages, and how far they are read'],
    size: SIZE,
    open: async (stage, language) => {
      const page = await bench(stage, language, 'pages');
      await page.locator('.pages .row').first().waitFor();
      return { page };
    },
  },
  {
    name: 'bench-pages-edit',
    title: ['工作台：编辑网页的信息', 'Workbench: what is known of pages, edited'],
    size: SIZE,
    open: async (stage, language) => {
      const page = await bench(stage, language, 'pages');
      const boxes = page.locator('.pages .row input[type="checkbox"]');
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await page.locator('.pages .bulk > button[aria-expanded]').first().click();
      await page.locator('.pages form').waitFor();
      return { page };
    },
  },
  {
    name: 'bench-pages-share',
    title: ['工作台：把网页分给成员读', 'Workbench: pages shared out among members'],
    size: SIZE,
    open: async (stage, language) => {
      const page = await bench(stage, language, 'pages');
      await page.locator('.pages .row input[type="checkbox"]').first().check();
      await page.locator('.pages .bulk > button[aria-expanded]').last().click();
      await page.locator('.pages .form').waitFor();
      return { page };
    },
  },
];
