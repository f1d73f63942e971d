import type { Page } from 'playwright-core';
import type { Fault } from '../faulty-worker.ts';
import { diskFull } from './disk-full.ts';
import type { Tab } from './open-tab.ts';
import { patiently } from './patiently.ts';
import type { Language, Screen, Shown } from './screen.ts';
import type { Stage } from './stage.ts';

/** The panel of a page of the zoo, in the team's workspace. */
async function panelOn(
  stage: Stage,
  language: Language,
  name = 'report.html',
): Promise<Shown & { tab: Tab }> {
  await stage.use(stage.workspaces.team);
  await stage.restoreNews();
  const tab = await stage.site(name);
  const page = await stage.panel(tab, language);
  return { page, tab, end: () => tab.page.close() };
}

export async function listed(stage: Stage, language: Language) {
  const shown = await panelOn(stage, language);
  await shown.page.locator('.item.accepted').nth(3).waitFor();
  return shown;
}

/** One's own words of a button, by the place that it has rather than by what it says. */
const settingsButton = (page: Page) => page.locator('header > button').last();

/** The panel while the server of its workspace fails. */
function failing(fault: Fault): Screen['open'] {
  return async (stage, language) => {
    await stage.use(stage.workspaces.faulty);
    const tab = await stage.site('report.html');
    await tab.accept('杜明远');
    stage.fail(fault);
    await stage.extension.ask('sync.now', { manual: true });
    const page = await stage.panel(tab, language);
    await page.locator('.sync[data-state="trouble"]').waitFor();
    return {
      page,
      end: async () => {
        stage.fail('none');
        await stage.use(stage.workspaces.team);
        await tab.page.close();
      },
    };
  };
}

export const screens: Screen[] = [
  {
    name: 'panel-items',
    twice: true,
    title: ['侧边栏：一页的批注与建议', 'Side panel: annotations and suggestions of a page'],
    open: listed,
  },
  {
    name: 'panel-filtered',
    title: ['侧边栏：按类别和状态筛选', 'Side panel: filtered by kind and state'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.locator('.chip').nth(1).click();
      await shown.page.locator('.selects select').first().selectOption('accepted');
      return shown;
    },
  },
  {
    name: 'panel-export',
    title: ['侧边栏：导出什么、什么格式', 'Side panel: what is exported, and in which format'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.locator('footer summary').click();
      await shown.page.locator('.will strong').waitFor();
      return shown;
    },
  },
  {
    name: 'panel-nothing-shown',
    title: ['侧边栏：没有符合筛选的', 'Side panel: nothing matches the filter'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.locator('.chip').nth(4).click();
      await shown.page.locator('.selects select').first().selectOption('rejected');
      await shown.page.locator('.empty').waitFor();
      return shown;
    },
  },
  {
    name: 'panel-thread',
    twice: true,
    title: ['侧边栏：讨论与两个版本', 'Side panel: a discussion, and two versions'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.locator('.versions').waitFor();
      await shown.page.locator('.thread summary').first().click();
      await shown.page.locator('.thread textarea').first().waitFor();
      return shown;
    },
  },
  {
    name: 'panel-more',
    title: ['侧边栏：清除一条批注之前', 'Side panel: before an annotation is erased'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.locator('.more summary').first().click();
      await shown.page.locator('.more .danger').first().click();
      await shown.page.locator('.confirm').waitFor();
      return shown;
    },
  },
  {
    name: 'panel-changed',
    title: ['侧边栏：文字变了的与找不到的批注', 'Side panel: changed text, and an annotation that is gone'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.tab.page.evaluate(() => {
        const paragraphs = [...document.querySelectorAll('p')];
        const with_ = (words: string) => paragraphs.find(one => one.textContent?.includes(words));
        const visits = with_('形成建议21条')?.lastChild;
        if (visits) visits.textContent = (visits.textContent ?? '').replace('形成建议21条', '形成建议23条');
        with_('县政协主席顾长风')?.remove();
      });
      const gone = shown.page.locator('.item.orphan').first();
      await gone.waitFor();
      await gone.evaluate(row => row.scrollIntoView({ block: 'center' }));
      return shown;
    },
  },
  {
    name: 'panel-activity',
    title: ['侧边栏：新动态', 'Side panel: what is new'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await shown.page.locator('.activity-line button').click();
      await shown.page.locator('.news.mention').waitFor();
      return shown;
    },
  },
  {
    name: 'panel-settings',
    title: ['侧边栏：设置', 'Side panel: settings'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      await settingsButton(shown.page).click();
      await shown.page.locator('.settings').waitFor();
      return shown;
    },
  },
  {
    name: 'panel-nothing-found',
    title: ['侧边栏：页面上没有条目', 'Side panel: nothing on the page'],
    open: async (stage, language) => {
      const shown = await panelOn(stage, language, 'plain.html');
      await shown.page.locator('.empty').waitFor();
      return shown;
    },
  },
  {
    name: 'panel-no-text',
    title: ['侧边栏：页面没有文字', 'Side panel: a page without text'],
    open: async (stage, language) => {
      const shown = await panelOn(stage, language, 'no-text.html');
      await shown.page.locator('.error').first().waitFor();
      return shown;
    },
  },
  {
    name: 'panel-not-enabled',
    title: ['侧边栏：没有在此网站运行', 'Side panel: it does not run on the site'],
    open: async (stage, language) => {
      // The worker's own page under a name for which nothing was allowed.
      const url = `${stage.workerOrigin.replace('127.0.0.1', 'localhost')}/connect`;
      const opened = await stage.extension.openPage(url);
      const page = await stage.panel(opened, language);
      await page.locator('.empty button').first().waitFor();
      return { page, end: () => opened.page.close() };
    },
  },
  {
    name: 'panel-cannot',
    title: ['侧边栏：浏览器不许扩展运行的页面', 'Side panel: a page that is closed to extensions'],
    open: async (stage, language) => {
      const opened = await stage.extension.openPage('about:blank');
      const page = await stage.panel(opened, language);
      await page.locator('.empty').waitFor();
      return { page, end: () => opened.page.close() };
    },
  },
  {
    name: 'panel-viewer',
    title: ['侧边栏：只读成员不能标注', 'Side panel: one who may only read'],
    open: async (stage, language) => {
      const shown = await panelOn(stage, language);
      await stage.use(stage.workspaces.viewer);
      await patiently(async () => {
        if ((await shown.tab.item('187件'))?.state !== 'suggested')
          throw new Error('still the other workspace');
      });
      await shown.page.locator('.item.suggested button:not(.reveal)').first().click();
      await shown.page.locator('[role=alert] .error').waitFor();
      return shown;
    },
  },
  {
    name: 'panel-disk-full',
    title: ['侧边栏：磁盘已满', 'Side panel: the disk is full'],
    open: async (stage, language) => {
      const shown = await listed(stage, language);
      const free = await diskFull(stage.extension);
      await shown.page.locator('.item.suggested button:not(.reveal)').first().click();
      await shown.page.locator('[role=alert] .error').waitFor();
      await free();
      return shown;
    },
  },
  {
    name: 'panel-offline',
    twice: true,
    title: ['侧边栏：没有联网', 'Side panel: this device is offline'],
    open: async (stage, language) => {
      const shown = await failing('cut')(stage, language);
      const { context } = stage.extension;
      await context.setOffline(true);
      return {
        ...shown,
        end: async () => {
          await context.setOffline(false);
          await shown.end?.();
        },
      };
    },
  },
  {
    name: 'panel-unreachable',
    title: ['侧边栏：连不上服务器', 'Side panel: the server cannot be reached'],
    open: failing('cut'),
  },
  {
    name: 'panel-unauthorized',
    title: ['侧边栏：服务器不认令牌', 'Side panel: the server refuses the token'],
    open: failing('unauthorized'),
  },
  {
    name: 'panel-forbidden',
    title: ['侧边栏：无权写入', 'Side panel: writing is not allowed'],
    open: failing('forbidden'),
  },
  {
    name: 'panel-busy',
    title: ['侧边栏：服务器说请求太多', 'Side panel: too many requests'],
    open: failing('busy'),
  },
  {
    name: 'panel-server',
    title: ['侧边栏：服务器存不下', 'Side panel: the server cannot store'],
    open: failing('full'),
  },
];
