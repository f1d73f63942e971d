import { oneOf } from './choices.ts';

const WAYS = ['time', 'places'] as const;
export type Way = (typeof WAYS)[number];

/** How a chart is drawn, and of which of its periods where it shows one. */
export function chartOptions(
  params: URLSearchParams,
  periods: readonly string[],
): { as: Way; period: string } {
  return { as: oneOf(WAYS, params, 'as'), period: oneOf(periods, params, 'period') ?? '' };
}
