/** Where one is in the workbench, as it stands in the address behind `#`: every view has a link. */
import * as v from 'valibot';
import { type Filter, FilterSchema } from '../../../shared/export/filter.ts';

export interface Address {
  /** Id of the view; empty for the first. */
  view: string;
  params: URLSearchParams;
}

export function readAddress(hash: string): Address {
  const [view = '', ...rest] = hash.replace(/^#/, '').split('?');
  return { view, params: new URLSearchParams(rest.join('?')) };
}

export function writeAddress({ view, params }: Address): string {
  const query = params.toString();
  return query === '' ? `#${view}` : `#${view}?${query}`;
}

const SINGLE: readonly string[] = ['from', 'to', 'search'];

/** The filter in an address; what makes none (somebody typed it) is left out. */
export function filterFrom(params: URLSearchParams): Filter {
  const entries = Object.entries(FilterSchema.pipe[0].entries).flatMap(([facet, schema]) => {
    const values = params.getAll(facet);
    if (values.length === 0) return [];
    const read = v.safeParse(schema, SINGLE.includes(facet) ? values[0] : values);
    return read.success && read.output !== undefined ? [[facet, read.output]] : [];
  });
  return Object.fromEntries(entries);
}

/** The address with some of its parts others: undefined takes one away, and an array sets all of its values. */
export function withParams(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | readonly string[] | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of [value].flat()) if (one !== undefined) next.append(name, one);
  }
  return next;
}

/** The address of the same view with another filter. */
export function withFilter(params: URLSearchParams, filter: Filter): URLSearchParams {
  const facets = Object.keys(FilterSchema.pipe[0].entries) as (keyof Filter)[];
  const texts = facets.map(facet => [facet, [filter[facet] ?? []].flat().map(String)]);
  return withParams(params, Object.fromEntries(texts));
}
