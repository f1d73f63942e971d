import { PAGE_SIZE, type Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** The id of an annotation in the team's workspace. */
async function annotation(stage: Stage, text: string): Promise<string> {
  await stage.use(stage.workspaces.team);
  const tab = await stage.site('report.html');
  try {
    return await tab.stored(text);
  } finally {
    await tab.page.close();
  }
}

const workspacePage =
  (of: (stage: Stage) => string, ready: string): Screen['open'] =>
  async (stage, language) => {
    const page = await stage.own(`workspace.html?ws=${of(stage)}`, language, PAGE_SIZE);
    await page.locator(ready).first().waitFor();
    // What the server has to tell comes later than what is here.
    for (const list of await page.locator('.rows').all()) await list.locator('li').first().waitFor();
    return { page };
  };

export const screens: Screen[] = [
  {
    name: 'editor',
    twice: true,
    title: ['批注和标签的输入框', 'Note and tags of an annotation'],
    size: { width: 380, height: 330 },
    open: async (stage, language) => {
      const id = await annotation(stage, '187件');
      const page = await stage.own(`editor.html#id=${id}`, language);
      await page.locator('blockquote').waitFor();
      return { page };
    },
  },
  {
    name: 'text-page',
    twice: true,
    title: ['当时的页面', 'The page as it was'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const id = await annotation(stage, '187件');
      const page = await stage.own(`text.html?ws=${stage.workspaces.team}&id=${id}`, language, PAGE_SIZE);
      await page.locator('mark.of').waitFor();
      return { page };
    },
  },
  {
    name: 'text-page-unknown',
    title: ['当时的页面：批注不在本机', 'The page as it was: unknown here'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const page = await stage.own(
        `text.html?ws=${stage.workspaces.team}&id=${'a'.repeat(16)}`,
        language,
        PAGE_SIZE,
      );
      await page.locator('.error').waitFor();
      return { page };
    },
  },
  {
    name: 'workspace-local',
    title: ['工作区：本机', 'Workspace: this device'],
    size: PAGE_SIZE,
    open: workspacePage(() => 'local', 'main section'),
  },
  {
    name: 'workspace-owner',
    twice: true,
    title: ['工作区：所有者', 'Workspace: as an owner'],
    size: PAGE_SIZE,
    open: workspacePage(({ workspaces }) => workspaces.team, '.erasing'),
  },
  {
    name: 'workspace-lexicon',
    title: ['工作区：词表', 'Workspace: its words'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const page = await stage.own(`workspace.html?ws=${stage.workspaces.team}#lexicon`, language, PAGE_SIZE);
      await page.getByText('顾长风').first().waitFor();
      return { page };
    },
  },
  {
    name: 'workspace-export',
    title: ['工作区：导出', 'Workspace: export'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const page = await stage.own(`workspace.html?ws=${stage.workspaces.team}#export`, language, PAGE_SIZE);
      await page.locator('.will strong').waitFor();
      await page.locator('.export-filter summary').click();
      await page.locator('.pages li').first().waitFor();
      await page.locator('.export-form select').selectOption('doccano');
      await page.locator('.will li').first().waitFor();
      return { page };
    },
  },
  {
    name: 'workspace-viewer',
    title: ['工作区：只读成员', 'Workspace: as a viewer'],
    size: PAGE_SIZE,
    open: workspacePage(({ workspaces }) => workspaces.viewer, '.rows li'),
  },
  {
    name: 'workspace-unknown',
    title: ['工作区：不在本机', 'Workspace: not on this device'],
    size: PAGE_SIZE,
    open: workspacePage(() => 'none', 'main > p'),
  },
  {
    name: 'workspace-confirm',
    title: ['工作区：清除之前要输入名称', 'Workspace: the name is typed before it is erased'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const shown = await workspacePage(({ workspaces }) => workspaces.team, '.erasing')(stage, language);
      await shown.page.locator('.erasing > .danger').last().click();
      await shown.page.locator('.confirm input').waitFor();
      return shown;
    },
  },
];
