import type { Item } from '../../messages.ts';
import type { TourStep } from '../../tour-state.ts';

/** So many suggestions are decided on when the list has been worked with. */
const SOME = 5;

/** Whether a person has done what a step asks for; the last step asks for nothing. */
export function isAchieved(step: TourStep, items: readonly Item[]): boolean {
  const decided = items.filter(({ state }) => state !== 'suggested');
  switch (step) {
    case 'see':
      return items.length > 0;
    case 'decide':
      return decided.length > 0;
    case 'add':
      return items.some(
        ({ origin, tags, note }) => origin === 'manual' || tags.length > 0 || (note ?? '') !== '',
      );
    case 'list':
      return decided.length >= SOME;
    case 'keep':
      return false;
  }
}
