import type { Facet } from '../../../../shared/workbench/tally.ts';
import type { TranslateBench } from '../translate-bench.ts';

/** What values are called that do not say it themselves. */
export interface Called {
  /** Names of places, by code. */
  places: Readonly<Record<string, string>>;
  /** Our own user id. */
  me: string;
}

/** Who works alone has no name: an id is for files, not for the eye. */
export const authorWords = (name: string, me: string, t: TranslateBench) =>
  name === me ? t('pages.mine') : name;

/** What a value of a facet is called. */
export function valueWords(facet: Facet, value: string, { places, me }: Called, t: TranslateBench): string {
  switch (facet) {
    case 'kinds':
      return t(`kind.${value as 'person'}`);
    case 'statuses':
      return t(`state.${value as 'accepted'}`);
    case 'levels':
      return t(`bench.level.${value as 'city'}`);
    case 'places':
      return places[value] ?? value;
    case 'authors':
      return authorWords(value, me, t);
    default:
      return value;
  }
}
