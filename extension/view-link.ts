/** Links to what the workbench shows. */
import { IdPattern } from '../shared/protocol.ts';
import { serverOrigin } from './workspace-link.ts';

/** What a link leads to: a workspace of a server, and the workbench's address within it. */
export interface ViewLink {
  host: string;
  ws: string;
  /** With `#`. */
  hash: string;
}

/**
 * A link to what stands in a workbench's address. Of a workspace on a server it is `https://HOST/open#ws=…&view=…`, which each
 * colleague's extension opens as its own page; what is on this device alone has the page's own address.
 */
export function viewLink(
  { id, host }: { id: string; host?: string },
  { href, hash }: Pick<Location, 'href' | 'hash'>,
): string {
  if (host === undefined) return href;
  return `${host}/open#${new URLSearchParams({ ws: id, view: hash.slice(1) })}`;
}

/** Reads such a link, or undefined when it is none. */
export function parseViewLink(text: string): ViewLink | undefined {
  const url = URL.parse(text.trim());
  const host = url ? serverOrigin(url.href) : undefined;
  if (!url || host === undefined || !url.pathname.endsWith('/open')) return undefined;
  const fields = new URLSearchParams(url.hash.slice(1));
  const ws = fields.get('ws') ?? '';
  return IdPattern.test(ws) ? { host, ws, hash: `#${fields.get('view') ?? ''}` } : undefined;
}
