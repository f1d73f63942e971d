import { describe, expect, it } from 'vitest';
import { allScreens } from './all-screens.ts';
import { violations } from './axe.ts';
import { cutOff } from './cut-off.ts';
import { moving } from './motion.ts';
import type { Visit } from './visit.ts';

/** A narrow side panel, and a page of twice the size in a narrow window. */
const NARROW = 300;

/** All rules in either language, colours in either scheme: which words stand in a colour makes no difference to it. */
const LOOKS = {
  zh: [
    ['light', 'all'],
    ['dark', 'colours'],
  ],
  en: [['dark', 'all']],
} as const;

/** Every screen is looked at: in both languages, light and dark, wide and narrow. */
export async function checkScreens(visit: Visit): Promise<void> {
  const screens = await allScreens();
  describe('every screen', () => {
    it.for(screens.map(screen => [screen.name, screen] as const))(
      'Q1 Q2 Q3 has no fault that axe finds, fits into 300 px and keeps still if asked: %s',
      async ([, screen]) => {
        for (const language of ['zh', 'en'] as const) {
          await visit(screen, language, async shown => {
            for (const [colorScheme, rules] of LOOKS[language]) {
              await shown.page.emulateMedia({ colorScheme });
              expect.soft(await violations(shown, rules), `${language} ${colorScheme}`).toEqual([]);
            }
            // The page's own layout is not ours.
            if (shown.over) return;
            expect.soft(await moving(shown.page)).toEqual([]);
            expect.soft(await cutOff(shown.page, NARROW), language).toEqual([]);
          });
        }
      },
    );
  });
}
