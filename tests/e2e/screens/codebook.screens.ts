import type { CodeChange } from '../../../shared/model/codebook-changes.ts';
import { PAGE_SIZE, type Screen, type Shown } from './screen.ts';
import type { Stage } from './stage.ts';

const CODES: CodeChange[] = [
  {
    key: '提案',
    set: {
      label: '提案办理',
      color: 'blue',
      definition: '提案从征集到办复的各个环节；社情民意信息不算。',
      examples: ['全年收到提案187件', '办复率百分之百'],
      shortcut: 'KeyQ',
    },
  },
  { key: '立案', set: { label: '立案', parent: '提案', definition: '经审查立案的数目' } },
  { key: '并案', set: { label: '并案', parent: '立案' } },
  { key: '协商', set: { label: '协商', color: 'green' } },
  {
    key: '协商在基层',
    set: { label: '协商在基层', parent: '协商', definition: '在乡镇、街道和村社开展的协商' },
  },
  {
    key: '院坝',
    set: {
      label: '院坝协商和其他在村民家门口开展的、名称各地不一的协商',
      parent: '协商在基层',
      color: 'orange',
    },
  },
];

/** The team's codebook as it is to be shown. */
async function coded(stage: Stage): Promise<void> {
  const { team } = stage.workspaces;
  await stage.use(team);
  await stage.extension.ask('codes.write', { ws: team, changes: CODES });
}

async function codebook(stage: Stage, language: 'zh' | 'en'): Promise<Shown> {
  await coded(stage);
  const page = await stage.own(`workspace.html?ws=${stage.workspaces.team}#codebook`, language, PAGE_SIZE);
  await page.locator('[role=treeitem]').nth(5).waitFor();
  return { page };
}

async function editor(stage: Stage, language: 'zh' | 'en'): Promise<Shown> {
  await coded(stage);
  const tab = await stage.site('report.html');
  const id = await tab.stored('187件');
  await tab.page.close();
  const page = await stage.own(`editor.html#id=${id}`, language, { width: 380, height: 330 });
  await page.locator('blockquote').waitFor();
  return { page };
}

export const screens: Screen[] = [
  {
    name: 'codebook',
    title: ['编码本：一个编码', 'Codebook: one code'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const shown = await codebook(stage, language);
      await shown.page.locator('[role=treeitem]').filter({ hasText: '提案办理' }).click();
      await shown.page.locator('.code-form').waitFor();
      return shown;
    },
  },
  {
    name: 'codebook-merge',
    title: ['编码本：合并前的说明', 'Codebook: before a merge'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const shown = await codebook(stage, language);
      const { page } = shown;
      await page.locator('[role=treeitem]').filter({ hasText: '并案' }).click();
      await page.locator('.detail .line select').selectOption('协商');
      await page.locator('.detail .line button').click();
      await page.locator('.confirm').waitFor();
      return shown;
    },
  },
  {
    name: 'codebook-import',
    title: ['编码本：导入前的预览', 'Codebook: preview of an import'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const shown = await codebook(stage, language);
      const csv = 'label,parent,color\n协商,,green\n专题协商,协商,青\n,,\n,协商,\n';
      await shown.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await shown.page.locator('.preview').waitFor();
      return shown;
    },
  },
  {
    name: 'codebook-empty',
    title: ['编码本：还没有编码', 'Codebook: no codes yet'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const page = await stage.own('workspace.html?ws=local#codebook', language, PAGE_SIZE);
      await page.locator('.codebook .empty').waitFor();
      return { page };
    },
  },
  {
    name: 'codebook-viewer',
    title: ['编码本：只读成员所见', 'Codebook: as a viewer sees it'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const page = await stage.own(
        `workspace.html?ws=${stage.workspaces.viewer}#codebook`,
        language,
        PAGE_SIZE,
      );
      await page.locator('.codebook .empty').waitFor();
      return { page };
    },
  },
  {
    name: 'editor-tags',
    title: ['输入框：按拼音找标签', 'Editor: finding a tag by pinyin'],
    size: { width: 380, height: 330 },
    open: async (stage, language) => {
      const shown = await editor(stage, language);
      await shown.page.locator('[role=combobox]').pressSequentially('xs');
      await shown.page.locator('[role=option]').first().waitFor();
      return shown;
    },
  },
  {
    name: 'editor-controlled',
    title: ['输入框：标签不在编码本里', 'Editor: a tag that is not in the codebook'],
    size: { width: 380, height: 330 },
    open: async (stage, language) => {
      const { team } = stage.workspaces;
      await stage.extension.ask('codes.control', { ws: team, controlled: true });
      const shown = await editor(stage, language);
      await shown.page.locator('[role=combobox]').fill('自造；');
      await shown.page.locator('[role=alert]').waitFor();
      const end = async () =>
        void (await stage.extension.ask('codes.control', { ws: team, controlled: false }));
      return { ...shown, end };
    },
  },
];
