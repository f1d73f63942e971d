import { markup, type PlainTable, tabbed } from '../../../shared/workbench/plain-table.ts';
import { ok } from '../../result.ts';
import { copyText } from '../copy-text.ts';
import type { Run } from '../use-run.ts';
import type { TranslateBench } from './translate-bench.ts';

/** Both forms at once, where the browser can: a spreadsheet takes the one that it reads better. */
async function copy(table: PlainTable): Promise<void> {
  const kinds = { 'text/plain': tabbed(table), 'text/html': markup(table) };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    // Forbidden, or not there: the plain form has an older way.
    await copyText(kinds['text/plain'], document);
  }
}

export interface CopyTableProps {
  /** Made when it is asked for. */
  table: () => PlainTable;
  run: Run;
  t: TranslateBench;
}

/** Puts a table on the clipboard as a spreadsheet takes it. */
export function CopyTable({ table, run, t }: CopyTableProps) {
  const copied = async () => ok(await copy(table()));
  return (
    <button type="button" class="quiet copy-table" onClick={() => void run(copied, t('bench.tableCopied'))}>
      {t('bench.copyTable')}
    </button>
  );
}
