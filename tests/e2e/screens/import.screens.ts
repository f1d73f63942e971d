import { bombFile, documentOn, namedFile, nativeFile } from '../import-files.ts';
import { PAGE_SIZE, type Screen, type Shown } from './screen.ts';
import type { Stage } from './stage.ts';

async function importing(stage: Stage, language: 'zh' | 'en', ws = stage.workspaces.team): Promise<Shown> {
  const page = await stage.own(`workspace.html?ws=${ws}#import`, language, PAGE_SIZE);
  await page.locator('.importing').waitFor();
  return { page };
}

/** With the figure that the team has accepted, as somebody else noted it. */
async function previewed(stage: Stage, language: 'zh' | 'en'): Promise<Shown> {
  const shown = await importing(stage, language);
  const url = `${stage.pagesOrigin}/report.html`;
  const theirs = documentOn(url, [
    {
      ...{ id: 'figure-of-another-program', kind: 'statistic', page: 'p' },
      quote: { exact: '187件', prefix: '全年收到提案', suffix: '，经审查立案' },
      ...{ position: { start: 0, end: 4 }, attributes: { value: 178, unit: '件' }, tags: ['提案'] },
      ...{ note: '与年鉴不同', origin: 'manual', status: 'accepted', author: '陆一舟' },
      ...{ created: '2026-11-22T08:00:00.000Z', updated: '2026-11-22T08:00:00.000Z' },
    },
  ]);
  await shown.page
    .locator('#import-files')
    .setInputFiles([namedFile('邻县.json', JSON.stringify(theirs)), nativeFile(url)].map(asPayload));
  await shown.page.locator('.differences').first().waitFor();
  return shown;
}

const asPayload = (file: { name: string; buffer: Buffer }) => ({ ...file, mimeType: 'application/json' });

export const screens: Screen[] = [
  {
    name: 'workspace-import',
    title: ['工作区：导入', 'Workspace: import'],
    size: PAGE_SIZE,
    open: importing,
  },
  {
    name: 'workspace-import-preview',
    title: ['工作区：导入之前的预览，有冲突', 'Workspace: what an import would do, with a conflict'],
    twice: true,
    size: PAGE_SIZE,
    open: previewed,
  },
  {
    name: 'workspace-import-faults',
    title: ['工作区：读不了的文件', 'Workspace: files that cannot be read'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const shown = await importing(stage, language);
      await shown.page.locator('#import-files').setInputFiles([asPayload(bombFile())]);
      await shown.page.locator('.files-read .error').waitFor();
      return shown;
    },
  },
  {
    name: 'workspace-import-viewer',
    title: ['工作区：只读成员不能导入', 'Workspace: viewers cannot import'],
    size: PAGE_SIZE,
    open: (stage, language) => importing(stage, language, stage.workspaces.viewer),
  },
];
