import { hover, selectByMouse } from '../on-page.ts';
import { OverlayProbe } from '../overlay.ts';
import type { Tab } from './open-tab.ts';
import { patiently } from './patiently.ts';
import { type Language, OVER_SIZE, type Screen, type Shown } from './screen.ts';
import type { Stage } from './stage.ts';

/** A page of the zoo as a browser of that language shows it, in the team's workspace. */
async function pageIn(stage: Stage, language: Language): Promise<{ tab: Tab; probe: OverlayProbe }> {
  await stage.use(stage.workspaces.team);
  const tab = await stage.site('report.html');
  await tab.page.setViewportSize(OVER_SIZE);
  if (language === 'en') {
    const session = await tab.page.context().newCDPSession(tab.page);
    const userAgent = await tab.page.evaluate(() => navigator.userAgent);
    await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: 'en-US' });
    await tab.page.reload();
  }
  await tab.key('187件');
  return { tab, probe: await OverlayProbe.of(tab.page) };
}

/** What stands over the page once the person has done something. */
export const over =
  (selector: string, act: (tab: Tab, stage: Stage) => Promise<void>, dark = false): Screen['open'] =>
  async (stage, language): Promise<Shown> => {
    const { tab, probe } = await pageIn(stage, language);
    if (dark) await tab.page.addStyleTag({ content: 'html{background:#111;color:#ddd}' });
    await act(tab, stage);
    await patiently(async () => {
      const there = await probe.evaluate<boolean>(
        `return !!root?.querySelector(${JSON.stringify(selector)})`,
      );
      if (!there) throw new Error(`nothing is there: ${selector}`);
    });
    return { page: tab.page, over: { probe, selector } };
  };

export const screens: Screen[] = [
  {
    name: 'card-suggested',
    title: ['页面上的卡片：建议', 'Card on the page: a suggestion'],
    size: OVER_SIZE,
    open: over('.card', ({ page }) => hover(page, '1200余万元')),
  },
  {
    name: 'card-accepted',
    twice: true,
    title: ['页面上的卡片：有批注和标签', 'Card on the page: with note and tags'],
    size: OVER_SIZE,
    open: over('.card', ({ page }) => hover(page, '187件')),
  },
  {
    name: 'card-dark-page',
    title: ['深色网页上的卡片', 'Card on a dark page'],
    size: OVER_SIZE,
    open: over('.card', ({ page }) => hover(page, '杜明远'), true),
  },
  {
    name: 'adder',
    title: ['选中文字之后', 'After words were selected'],
    size: OVER_SIZE,
    open: over('.adder', ({ page }) => selectByMouse(page, '走进9个乡镇')),
  },
];
