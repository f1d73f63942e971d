import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allScreens } from './screens/all-screens.ts';
import { violations } from './screens/axe.ts';
import { cutOff } from './screens/cut-off.ts';
import { moving } from './screens/motion.ts';
import type { Language, Screen, Shown } from './screens/screen.ts';
import { type Stage, setStage } from './screens/stage.ts';

const screens = await allScreens();
/** A narrow side panel, and a page of twice the size in a narrow window. */
const NARROW = 300;

describe('every screen', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage?.stop());

  /** Looks at a screen and closes it, whatever came of the look. */
  async function visit(screen: Screen, language: Language, look: (shown: Shown) => Promise<void>) {
    const shown = await screen.open(stage, language);
    try {
      await look(shown);
    } finally {
      if (!shown.page.isClosed()) await shown.page.close();
      await shown.end?.();
    }
  }

  it.for(screens.map(screen => [screen.name, screen] as const))(
    'Q1 Q2 Q3 has no fault that axe finds, fits into 300 px and keeps still if asked: %s',
    async ([, screen]) => {
      for (const language of ['zh', 'en'] as const) {
        await visit(screen, language, async shown => {
          for (const colorScheme of ['light', 'dark'] as const) {
            await shown.page.emulateMedia({ colorScheme });
            const found = await violations(shown, colorScheme === 'light' ? 'all' : 'colours');
            expect.soft(found, `${language} ${colorScheme}`).toEqual([]);
          }
          if (shown.over) return;
          expect.soft(await moving(shown.page)).toEqual([]);
          expect.soft(await cutOff(shown.page, NARROW), language).toEqual([]);
        });
      }
    },
  );
});
