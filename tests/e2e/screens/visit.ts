import { afterAll, beforeAll } from 'vitest';
import { sharedWorker } from '../harness/shared-worker.ts';
import type { Language, Screen, Shown } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

export type Visit = (
  screen: Screen,
  language: Language,
  look: (shown: Shown) => Promise<void>,
) => Promise<void>;

/** A stage for the tests of a file, or of one `describe`: opens a screen, has it looked at, and closes it, whatever came of the look. */
export function onStage(): Visit {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(sharedWorker());
  });
  afterAll(() => stage?.stop());
  return async (screen, language, look) => {
    const shown = await screen.open(stage, language);
    try {
      await look(shown);
    } finally {
      await stage.leave(shown.page);
      await shown.end?.();
    }
  };
}
