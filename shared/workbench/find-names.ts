import { folded } from '../export/select.ts';
import { lettersOf, type Readings, spelledAt } from '../pinyin.ts';

/**
 * Those of a list that have one of their names, or what else is said of them, with what was typed in it, or whose names it spells
 * in pinyin; in the order of the list, who begins so first.
 */
export function findNames<T>(
  list: readonly T[],
  typed: string,
  textsOf: (item: T) => { names: readonly string[]; also?: readonly string[] },
  readings: Readings,
): T[] {
  const wanted = folded(typed.trim());
  if (wanted === '') return [...list];
  const letters = lettersOf(wanted);
  const first: T[] = [];
  const rest: T[] = [];
  for (const item of list) {
    const { names, also = [] } = textsOf(item);
    const at = Math.min(
      ...names.map(name => {
        const inside = folded(name).indexOf(wanted);
        const found =
          inside >= 0 || letters === undefined ? inside : (spelledAt(name, letters, readings) ?? -1);
        return found < 0 ? Number.POSITIVE_INFINITY : found;
      }),
    );
    if (at === 0) first.push(item);
    else if (at < Number.POSITIVE_INFINITY || also.some(text => folded(text).includes(wanted)))
      rest.push(item);
  }
  return [...first, ...rest];
}
