import type { ComponentType } from 'preact';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import type { Run } from '../use-run.ts';
import type { Address } from './address.ts';
import type { BenchClient } from './bench-client.ts';
import type { TranslateBench, WorkbenchWords } from './translate-bench.ts';
import type { Go } from './use-address.ts';

/** What every view of the workbench is given. */
export interface BenchProps {
  db: MeipiDb;
  row: WorkspaceRow;
  /** Asks the index (`useView`), which is read up to `revision`. */
  client: BenchClient;
  revision: number;
  /** What the address says beside the view: filters, what is chosen, how it is shown. */
  params: URLSearchParams;
  /** Shows something else of this view, or another view. */
  go: Go;
  /** The address of another place, for a link. */
  hrefOf: (view: string, params?: Address['params']) => string;
  /** Nothing can be changed here: of a workspace that one only reads. */
  readOnly: boolean;
  t: TranslateBench;
  run: Run;
  say: (notice: string) => void;
  /** Reading what is here failed. */
  fail: (error: unknown) => void;
}

/** One of the workbench's views. */
export interface BenchView {
  /** Stands in the address. */
  id: string;
  title: keyof WorkbenchWords;
  Body: ComponentType<BenchProps>;
}
