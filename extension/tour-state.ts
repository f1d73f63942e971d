import { browser } from './platform.ts';

export const TOUR_STEPS = ['see', 'decide', 'add', 'list', 'keep'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** How far the tour came on this device. */
export interface TourState {
  step: number;
  done: boolean;
}

const KEY = 'tour';

/** From what is stored, whatever that is. */
export function tourStateOf(stored: unknown): TourState {
  const { step, done } = (stored ?? {}) as Partial<Record<keyof TourState, unknown>>;
  const known = typeof step === 'number' && Number.isInteger(step) && TOUR_STEPS[step] !== undefined;
  return { step: known ? step : 0, done: done === true };
}

export async function tourState(): Promise<TourState> {
  return tourStateOf((await browser.storage.local.get(KEY))[KEY]);
}

export async function keepTour(state: TourState): Promise<void> {
  await browser.storage.local.set({ [KEY]: state });
}
