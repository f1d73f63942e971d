import { MEMBERS, madeTeam } from '../../workbench/made-team.ts';
import { type Language, PAGE_SIZE, type Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** A workspace in which two annotated the same pages. */
const WS = 'twoannotators';

function rows() {
  const { rows: entries, ...tables } = madeTeam(WS, 5);
  const workspace = {
    ...{ id: WS, name: '两人试标', role: 'owner', user: { id: MEMBERS.沈禾, name: '沈禾' } },
    ...{ actor: `${MEMBERS.沈禾}.dddddddddddddddd`, clock: { ms: 0, counter: 0 }, skew: 0 },
    ...{ seq: 0, confirmed: 0, vector: {}, actorsListed: 0 },
  };
  return { workspaces: [workspace], entries, ...tables };
}

async function bench(stage: Stage, language: Language, hash: string) {
  await stage.fill(WS, rows);
  return stage.own(`workbench.html?ws=${WS}#${hash}`, language, { ...PAGE_SIZE, width: 1200 });
}

export const screens: Screen[] = [
  {
    name: 'bench-team',
    twice: true,
    title: ['工作台：团队的进度、一致性和分歧', 'Workbench: progress, agreement and disagreements of a team'],
    size: { ...PAGE_SIZE, width: 1200 },
    open: async (stage, language) => {
      const page = await bench(stage, language, 'team?sort=refused');
      await page.locator('.disagreement').first().waitFor();
      await page.locator('table.agreement').waitFor();
      return { page };
    },
  },
  {
    name: 'bench-team-edit',
    title: ['工作台：另写一条，用于定稿', 'Workbench: another annotation for the curated version'],
    size: { ...PAGE_SIZE, width: 1200 },
    open: async (stage, language) => {
      const page = await bench(stage, language, 'team?sort=attributes');
      await page.locator('.disagreement').first().waitFor();
      await page.locator('.team summary').last().click();
      await page.locator('.will strong').waitFor();
      await page.locator('.disagreement').first().click();
      await page.keyboard.press('KeyE');
      await page.locator('.edit-instead').waitFor();
      return { page };
    },
  },
  {
    name: 'bench-compare',
    twice: true,
    title: ['工作台：比较两个年份', 'Workbench: two years compared'],
    size: { ...PAGE_SIZE, width: 1200 },
    open: async (stage, language) => {
      const page = await bench(stage, language, 'compare?left=2022&right=2025');
      await page.locator('table.changes').first().waitFor();
      return { page };
    },
  },
  {
    name: 'bench-compare-pages',
    title: ['工作台：比较两个网页', 'Workbench: two pages compared'],
    size: { ...PAGE_SIZE, width: 1200 },
    open: async (stage, language) => {
      const page = await bench(stage, language, 'compare?by=pages&left=team1&right=team3');
      await page.locator('table.changes').first().waitFor();
      return { page };
    },
  },
];
