import { entriesOf } from '../../workbench/made-entries.ts';
import { figurePages } from '../figure-pages.ts';
import { type Language, PAGE_SIZE, type Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** A workspace of two cities' reports. */
const WS = 'twocities';
const SIZE = { ...PAGE_SIZE, width: 1200 };

function rows() {
  const user = { id: 'aaaaaaaaaaaaaaaa', name: '沈禾' };
  const workspace = {
    ...{ id: WS, name: '两市提案', role: 'owner', user, actor: `${user.id}.eeeeeeeeeeeeeeee` },
    ...{ clock: { ms: 0, counter: 0 }, skew: 0, seq: 0, confirmed: 0, vector: {}, actorsListed: 0 },
  };
  const entries = figurePages().flatMap(([id, digest]) => entriesOf(WS, id, digest));
  return { workspaces: [workspace], entries };
}

async function bench(stage: Stage, language: Language, hash: string, ready: string) {
  await stage.fill(WS, rows);
  const page = await stage.own(`workbench.html?ws=${WS}#${hash}`, language, SIZE);
  await page.locator(ready).first().waitFor();
  return { page };
}

const MEASURE = encodeURIComponent('["提案","收到","件"]');
const CELL = encodeURIComponent('["提案","提案","收到","件","530100","2023"]');

export const screens: Screen[] = [
  {
    name: 'bench-figures',
    twice: true,
    title: ['工作台：数据表，单元格的出处', 'Workbench: table of figures, with the quotes behind a cell'],
    size: SIZE,
    open: (stage, language) => bench(stage, language, `figures?cell=${CELL}`, '.quotes q'),
  },
  {
    name: 'bench-figures-chart',
    twice: true,
    title: ['工作台：一项数据随时间的变化', 'Workbench: a figure over time'],
    size: SIZE,
    open: (stage, language) =>
      bench(stage, language, `figures?show=chart&measure=${MEASURE}`, '.picture .points'),
  },
  {
    name: 'bench-figures-places',
    title: ['工作台：一项数据的各地比较', 'Workbench: a figure across places'],
    size: SIZE,
    open: (stage, language) =>
      bench(
        stage,
        language,
        `figures?show=chart&as=places&period=2023&measure=${MEASURE}`,
        '.picture .points',
      ),
  },
  {
    name: 'bench-figures-flags',
    title: ['工作台：需要核对的数据', 'Workbench: figures to check'],
    size: SIZE,
    open: (stage, language) => bench(stage, language, 'figures?show=flags', '.claims q'),
  },
  {
    name: 'bench-figures-rules',
    title: ['工作台：归组和换算的规则', 'Workbench: rules for groups and units'],
    size: SIZE,
    open: (stage, language) => bench(stage, language, 'figures?show=rules', '.rule-section table'),
  },
];
