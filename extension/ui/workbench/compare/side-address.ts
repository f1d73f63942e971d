import type { Side } from '../../../../shared/workbench/compare/sides.ts';

export const BY = ['years', 'pages'] as const;
export type By = (typeof BY)[number];

/** What is compared, as it stands in the address; a side is absent while it is not chosen. */
export interface Compared {
  by: By;
  left?: Side;
  right?: Side;
  place?: string;
}

/** Without a choice the two newest years are compared. */
export function comparedIn(params: URLSearchParams, years: readonly string[]): Compared {
  const by: By = params.get('by') === 'pages' ? 'pages' : 'years';
  const place = params.get('place') ?? undefined;
  const side = (name: 'left' | 'right', fallback: string | undefined): Side | undefined => {
    const value = params.get(name) ?? (by === 'years' ? fallback : undefined);
    if (value === undefined) return undefined;
    return by === 'pages' ? { page: value } : { year: value, ...(place !== undefined && { place }) };
  };
  const [left, right] = [side('left', years[1] ?? years[0]), side('right', years[0])];
  return {
    by,
    ...(left && { left }),
    ...(right && { right }),
    ...(place !== undefined && { place }),
  };
}

/** The value of a side in the address. */
export const sideValue = (side: Side | undefined): string =>
  side === undefined ? '' : 'page' in side ? side.page : side.year;
