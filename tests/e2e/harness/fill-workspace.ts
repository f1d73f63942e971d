import type { Page } from 'playwright-core';
import { entriesOf } from '../../workbench/made-entries.ts';
import { type MadeOptions, madePages } from '../../workbench/made-workspace.ts';
import { putRows } from './put-rows.ts';

/** Pages that go into the browser at once. */
const AT_ONCE = 100;

/**
 * Puts made-up pages with annotations into a workspace, straight into the store: by hand it would take days.
 * @param page one of the extension's own
 */
export async function fillWorkspace(page: Page, ws: string, options: MadeOptions): Promise<void> {
  let entries: unknown[] = [];
  let held = 0;
  for (const [id, digest] of madePages(options)) {
    entries.push(...entriesOf(ws, id, digest));
    if (++held % AT_ONCE > 0) continue;
    await putRows(page, { entries });
    entries = [];
  }
  if (entries.length > 0) await putRows(page, { entries });
}
