import { fragmentLink } from '../../shared/page/fragment-link.ts';
import type { Input, Item, Reply } from '../messages.ts';
import { MeipiError } from '../result.ts';
import { readPageText } from './dom/page-text.ts';
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
  const range = session.rangeOf({ start, end });
  if (!range) return { url, exact: false };
  const { text, offsetsOf } = await readPageText(session.document, { reading: 'search' });
  const span = offsetsOf(range);
  // What stands in a frame no link leads to: browsers look for words in the page's own document.
  if (!span) return { url, exact: false };
  const reply = await ask('page.link', { text, ...span });
  if (!reply.ok) throw new MeipiError(reply.error.code, reply.error.detail);
  if (reply.value === null) return { url, exact: false };
  return { url: fragmentLink(url, reply.value), exact: true };
}
