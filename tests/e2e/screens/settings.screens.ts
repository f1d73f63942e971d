import { PAGE_SIZE, type Screen } from './screen.ts';

/** A page of the settings or of the first run, once `ready` is there. */
const page =
  (path: string, ready: string): Screen['open'] =>
  async (stage, language) => {
    const shown = await stage.own(path, language, PAGE_SIZE);
    await shown.locator(ready).first().waitFor();
    return { page: shown };
  };

/** A section of the settings, whether it is pictured twice, and what tells that it is there. */
const OPTIONS: [id: string, twice: boolean, title: Screen['title'], ready: string][] = [
  ['sites', true, ['设置：网站', 'Settings: sites'], '[type=checkbox]'],
  [
    'server',
    false,
    ['设置：工作区与服务器', 'Settings: workspaces and server'],
    '.rows li, [type=text], input',
  ],
  ['appearance', false, ['设置：语言与外观', 'Settings: language and look'], '[type=radio]'],
  ['keys', false, ['设置：快捷键', 'Settings: keys'], '.keys kbd'],
  ['suggestions', false, ['设置：识别建议', 'Settings: suggestions'], '.example mark'],
  ['data', true, ['设置：数据', 'Settings: data'], '.sizes td'],
];

export const screens: Screen[] = [
  {
    name: 'welcome',
    twice: true,
    title: ['第一次运行', 'The first run'],
    size: PAGE_SIZE,
    open: page('welcome.html', '[type=checkbox]'),
  },
  {
    name: 'welcome-team',
    title: ['第一次运行：加入团队', 'The first run: joining a team'],
    size: PAGE_SIZE,
    open: async (stage, language) => {
      const shown = await page('welcome.html', '[type=checkbox]')(stage, language);
      await shown.page.getByLabel(language === 'zh' ? '与团队同步' : 'With a team', { exact: false }).check();
      await shown.page.getByRole('textbox').first().waitFor();
      return shown;
    },
  },
  {
    name: 'tour',
    twice: true,
    title: ['导览', 'The tour'],
    size: { width: 1280, height: 900 },
    open: async (stage, language) => {
      const shown = await page('tour.html', 'iframe.panel')(stage, language);
      await shown.page.frameLocator('iframe.panel').locator('.item').first().waitFor();
      return shown;
    },
  },
  ...OPTIONS.map(
    ([id, twice, title, ready]): Screen => ({
      name: `options-${id}`,
      ...(twice && { twice }),
      title,
      size: PAGE_SIZE,
      open: page(`options.html#${id}`, ready),
    }),
  ),
];
