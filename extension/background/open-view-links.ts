import { browser } from '../platform.ts';
import type { MeipiDb } from '../storage/db.ts';
import { parseViewLink } from '../view-link.ts';

/** The workbench's address for a link to one of its views; undefined for other addresses, and for workspaces that are not here. */
export async function viewOf(db: MeipiDb, address: string): Promise<string | undefined> {
  const link = parseViewLink(address);
  if (!link) return undefined;
  const row = await db.workspaces.get(link.ws);
  // Another server may have a workspace of the same id.
  if (row?.host !== link.host) return undefined;
  return `/workbench.html?ws=${link.ws}${link.hash}`;
}

/** A link that a colleague sent opens the workbench in its place. Addresses are seen only of the servers that we may speak to. */
export function openViewLinks(db: MeipiDb, report: (error: unknown) => void): void {
  browser.tabs.onUpdated.addListener((id, { url }) => {
    if (url === undefined) return;
    viewOf(db, url)
      .then(async view => {
        if (view === undefined) return;
        await browser.tabs.update(id, { url: browser.runtime.getURL('/') + view.slice(1) });
      })
      .catch(report);
  });
}
