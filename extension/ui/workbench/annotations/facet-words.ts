import type { Facet } from '../../../../shared/workbench/search.ts';
import type { TranslateBench } from '../translate-bench.ts';

/** What a value of a facet is called. */
export function valueWords(
  facet: Facet,
  value: string,
  places: Readonly<Record<string, string>>,
  t: TranslateBench,
): string {
  switch (facet) {
    case 'kinds':
      return t(`kind.${value as 'person'}`);
    case 'statuses':
      return t(`state.${value as 'accepted'}`);
    case 'levels':
      return t(`bench.level.${value as 'city'}`);
    case 'places':
      return places[value] ?? value;
    default:
      return value;
  }
}
