import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import type { ListedRow } from '../../../workbench/annotation-views.ts';
import type { BenchProps } from '../BenchView.ts';

/** Rows that are fetched at once: several screens, within a few milliseconds. */
const PART = 100;

interface Held {
  key: string;
  /** By their number, each with the revision that it was fetched of. */
  parts: Map<number, { of: number; rows: readonly ListedRow[] }>;
}

/** Gives the row at a place of what a filter finds; undefined until it is there, and it is fetched then. */
export type RowAt = (index: number) => ListedRow | undefined;

/** What a filter finds, fetched part by part as it comes into sight. What is shown stays until it is known anew. */
export function useRows({ client, revision, fail }: BenchProps, filter: Filter): RowAt {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const held = useRef<Held>({ key: '', parts: new Map() });
  const asked = useRef(new Set<number>());
  const key = JSON.stringify(filter);
  if (held.current.key !== key) held.current = { key, parts: new Map() };
  const { parts } = held.current;
  const ask = (part: number) => {
    if (parts.get(part)?.of === revision || asked.current.has(part)) return;
    asked.current.add(part);
    client.ask('annotationRows', filter, part * PART, (part + 1) * PART).then(rows => {
      parts.set(part, { of: revision, rows });
      redraw(0);
    }, fail);
  };
  useEffect(() => {
    asked.current.clear();
    // The first ones before it is known how many there are: they are there with the count.
    ask(0);
    // What is in sight is asked for anew.
    redraw(0);
  }, [key, revision]);
  return index => {
    const part = Math.floor(index / PART);
    ask(part);
    return parts.get(part)?.rows[index - part * PART];
  };
}
