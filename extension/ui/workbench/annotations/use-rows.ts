import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
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

export interface Rows {
  /** The row at a place of what a filter finds; undefined until it is there, and it is fetched then. */
  at(index: number): ListedRow | undefined;
  /** Fetches the first so many. */
  load(count: number): Promise<void>;
}

/** What a filter finds, fetched part by part as it comes into sight. What is shown stays until it is known anew. */
export function useRows({ client, revision, fail }: BenchProps, filter: Filter): Rows {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const held = useRef<Held>({ key: '', parts: new Map() });
  const asked = useRef(new Map<number, Promise<void>>());
  const key = JSON.stringify(filter);
  if (held.current.key !== key) held.current = { key, parts: new Map() };
  const { parts } = held.current;
  const ask = (part: number): Promise<void> | undefined => {
    const asking = asked.current.get(part);
    if (asking || parts.get(part)?.of === revision) return asking;
    const answered = client.ask('annotationRows', filter, part * PART, (part + 1) * PART).then(rows => {
      parts.set(part, { of: revision, rows });
      redraw(0);
    }, fail);
    asked.current.set(part, answered);
    return answered;
  };
  useLayoutEffect(() => {
    asked.current.clear();
    // The first ones before it is known how many there are: they are there with the count.
    ask(0);
    // What is in sight is asked for anew.
    redraw(0);
  }, [key, revision]);
  return {
    at: index => {
      const part = Math.floor(index / PART);
      ask(part);
      return parts.get(part)?.rows[index - part * PART];
    },
    load: async count => {
      await Promise.all(Array.from({ length: Math.ceil(count / PART) }, (_, part) => ask(part)));
    },
  };
}
