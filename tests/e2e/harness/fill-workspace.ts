import type { Page } from 'playwright-core';
import type { Digested } from '../../../shared/workbench/digest.ts';
import { entriesOf } from '../../workbench/made-entries.ts';
import { type MadeOptions, madePages } from '../../workbench/made-workspace.ts';
import { putRows } from './put-rows.ts';

/** Pages that go into the browser at once. */
const AT_ONCE = 100;

/** The same for many pages that a seed makes up. */
export function fillWorkspace(page: Page, ws: string, options: MadeOptions): Promise<void> {
  return fillWith(page, ws, madePages(options));
}

/**
 * Puts made-up pages with annotations into a workspace, straight into the store: by hand it would take days.
 * @param page one of the extension's own
 */
export async function fillWith(
  page: Page,
  ws: string,
  pages: Iterable<[id: string, digest: Digested]>,
): Promise<void> {
  const all = [...pages];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    await putRows(page, { entries: some.flatMap(([id, digest]) => entriesOf(ws, id, digest)) });
  }
}
