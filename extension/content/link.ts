import { fragmentLink } from '../../shared/page/fragment-link.ts';
import type { Input, Item, Reply } from '../messages.ts';
import { MeipiError } from '../result.ts';
import type { Session } from './session.ts';

type Ask = (method: 'page.link', input: Input<'page.link'>) => Promise<Reply<'page.link'>>;

/** An address that opens the page at an item's words; `exact` is false where it only opens the page. */
export interface ItemLink {
  url: string;
  exact: boolean;
}

/** @throws MeipiError */
export async function linkOf(
  session: Session,
  ask: Ask,
  { start, end }: Pick<Item, 'start' | 'end'>,
): Promise<ItemLink> {
  const { url } = session.state;
  const { dom } = session;
  const text = dom?.textIn(session.document) ?? '';
  // A link leads into the page's own document: browsers look for words in no frame.
  if (start < 0 || text.slice(start, end) !== dom?.text.slice(start, end)) return { url, exact: false };
  const reply = await ask('page.link', { text, start, end });
  if (!reply.ok) throw new MeipiError(reply.error.code, reply.error.detail);
  if (reply.value === null) return { url, exact: false };
  return { url: fragmentLink(url, reply.value), exact: true };
}
