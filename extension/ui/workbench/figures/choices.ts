/** What is chosen of the figures, as it stands in the workbench's address. */
import type { Measure } from '../../../../shared/workbench/figures/chart.ts';
import { readPeriod } from '../../../../shared/workbench/figures/period-span.ts';
import { PLACE_LEVELS } from '../../../../shared/workbench/figures/place-level.ts';
import type { TableChoices } from '../../../../shared/workbench/figures/table.ts';
import { withParams } from '../address.ts';

export const PARTS = ['table', 'chart', 'flags', 'rules'] as const;
export type Part = (typeof PARTS)[number];
export const PERIODS = ['years', 'each'] as const;
export const SUBJECTS = ['each', 'groups'] as const;

/** Names in the address of what may be chosen several times, and the choices that they make. */
export const MANY = { group: 'groups', act: 'acts', place: 'codes' } as const;
export type Many = keyof typeof MANY;

/** The one of `known` that the address names; the first where it names none. */
export function oneOf<T extends string>(known: readonly T[], params: URLSearchParams, name: string): T {
  return known.find(each => each === params.get(name)) ?? (known[0] as T);
}

const YEAR = /^\d{4}$/;

function yearOf(params: URLSearchParams, name: 'from' | 'to') {
  const year = params.get(name) ?? '';
  return YEAR.test(year) ? readPeriod(year) : undefined;
}

export function choicesFrom(params: URLSearchParams): TableChoices {
  const from = yearOf(params, 'from');
  const to = yearOf(params, 'to');
  const many = Object.entries(MANY).flatMap(([name, choice]) => {
    const values = params.getAll(name);
    return values.length > 0 ? [[choice, values] as const] : [];
  });
  return {
    places: oneOf(PLACE_LEVELS, params, 'places'),
    periods: oneOf(PERIODS, params, 'periods'),
    subjects: oneOf(SUBJECTS, params, 'subjects'),
    ...Object.fromEntries(many),
    ...(from && { from: from.from }),
    ...(to && { to: to.to }),
    ...(params.has('unnamed') && { unnamed: true }),
  };
}

/** What is open beside the table goes with what it was opened from. */
const OPENED = ['cell', 'open', 'ids'];

/** The address with something else in it; nothing (`undefined` or an empty text) takes a choice away, and an array sets all of its values. */
export function withChoice(
  params: URLSearchParams,
  change: Record<string, string | readonly string[] | undefined>,
): URLSearchParams {
  const closed = OPENED.some(name => name in change) ? [] : OPENED.map(name => [name, undefined] as const);
  const said = Object.entries(change).map(
    ([name, value]) => [name, value === '' ? undefined : value] as const,
  );
  return withParams(params, Object.fromEntries([...closed, ...said]));
}

/** All that narrows the figures down, taken away. */
export function withoutChoices(params: URLSearchParams): URLSearchParams {
  return withChoice(params, { group: [], act: [], place: [], from: '', to: '', unnamed: '' });
}

export function isNarrowed(params: URLSearchParams): boolean {
  return ['group', 'act', 'place', 'from', 'to'].some(name => params.has(name));
}

/** A list of texts in one; undefined for what somebody typed that is none. */
export function textsIn(params: URLSearchParams, name: string, length: number): string[] | undefined {
  try {
    const read: unknown = JSON.parse(params.get(name) ?? 'null');
    const isList =
      Array.isArray(read) && read.length === length && read.every(each => typeof each === 'string');
    return isList ? (read as string[]) : undefined;
  } catch {
    return undefined;
  }
}

export function measureIn(params: URLSearchParams): Measure | undefined {
  const [subject, act, unit] = textsIn(params, 'measure', 3) ?? [];
  return subject === undefined || act === undefined || unit === undefined
    ? undefined
    : { subject, act, unit };
}

export const measureText = ({ subject, act, unit }: Measure) => JSON.stringify([subject, act, unit]);
