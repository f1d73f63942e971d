/** What goes between a page and the worker that reads files for it. */
import type { Result } from '../result.ts';
import type { ImportRow } from '../storage/import-rows.ts';
import type { Decisions } from './import-parts.ts';
import type { PreviewView } from './view.ts';

export type ToWorker =
  | { is: 'read'; ws: string; files: File[]; chosen: Map<string, string>; apart: boolean }
  | { is: 'stage'; decisions: Decisions }
  | { is: 'stop' };

export type FromWorker =
  | { is: 'progress'; done: number; total: number }
  | { is: 'read'; result: Result<PreviewView> }
  | { is: 'staged'; result: Result<ImportRow> };
