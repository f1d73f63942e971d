/** What goes between a page and the worker that holds the workbench's index. */
import type { Failure, Result } from '../result.ts';
import type { BenchState } from './bench.ts';
import type { ViewName, Views } from './views.ts';

/** What a view is asked with: all behind the bench itself. */
export type ViewInput<K extends ViewName> =
  Parameters<Views[K]> extends [unknown, ...infer Rest] ? Rest : never;
export type ViewOutput<K extends ViewName> = Awaited<ReturnType<Views[K]>>;

export type ToBench =
  | { is: 'open'; ws: string }
  | { is: 'ask'; id: number; view: ViewName; input: readonly unknown[] };

export type FromBench =
  | { is: 'state'; state: BenchState }
  | { is: 'failed'; error: Failure }
  | { is: 'answer'; id: number; result: Result<unknown> };
