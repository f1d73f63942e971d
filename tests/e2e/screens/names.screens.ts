import type { Screen } from './screen.ts';

const BENCH_SIZE = { width: 1200, height: 900 };

/** A view of the team's workbench; `choose` follows the first name of its list. */
const bench =
  (hash: string, ready: string, choose = false): Screen['open'] =>
  async (stage, language) => {
    const page = await stage.own(`workbench.html?ws=${stage.workspaces.team}#${hash}`, language, BENCH_SIZE);
    const name = page.locator('.list .name a').first();
    // The index is built first.
    await name.waitFor({ timeout: 60_000 });
    if (choose) await name.click();
    await page.locator(ready).first().waitFor();
    return { page };
  };

export const screens: Screen[] = [
  {
    name: 'workbench-person',
    twice: true,
    title: ['工作台：人物', 'Workbench: a person'],
    size: BENCH_SIZE,
    open: bench('people', '.detail .seen', true),
  },
  {
    name: 'workbench-offices',
    title: ['工作台：谁担任过什么职务', 'Workbench: who held which office'],
    size: BENCH_SIZE,
    open: bench('people?by=office', '.detail tbody tr'),
  },
  {
    name: 'workbench-initiatives',
    title: ['工作台：举措的时间线', 'Workbench: initiatives over time'],
    size: BENCH_SIZE,
    open: bench('initiatives', '.detail .plot svg'),
  },
  {
    name: 'workbench-initiative',
    twice: true,
    title: ['工作台：一个举措', 'Workbench: an initiative'],
    size: BENCH_SIZE,
    open: bench('initiatives', '.detail .seen', true),
  },
];
