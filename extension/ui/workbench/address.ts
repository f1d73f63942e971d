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

/** The address of the same view with another filter. */
export function withFilter(params: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const facet of Object.keys(FilterSchema.pipe[0].entries)) next.delete(facet);
  for (const [facet, value] of Object.entries(filter))
    for (const one of [value].flat()) if (one !== undefined && one !== '') next.append(facet, String(one));
  return next;
}
