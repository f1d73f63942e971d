import type { Facet } from '../../../../shared/workbench/search.ts';
import type { TranslateBench } from '../translate-bench.ts';

/** What values are called that do not say it themselves. */
export interface Called {
  /** Names of places, by code. */
  places: Readonly<Record<string, string>>;
  /** Our own user id: who works alone has no name. */
  me: string;
}

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
      return value === me ? t('pages.mine') : value;
    default:
      return value;
  }
}
