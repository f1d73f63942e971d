import { fragmentLink, textFragment } from '../../shared/page/text-fragment.ts';
import type { Item } from '../messages.ts';
import type { Session } from './session.ts';

/** An address that opens the page at an item's words; `exact` is false where it only opens the page. */
export interface ItemLink {
  url: string;
  exact: boolean;
}

export function linkOf(session: Session, { start, end }: Pick<Item, 'start' | 'end'>): ItemLink {
  const { url } = session.state;
  const { text } = session.described ?? { text: '' };
  const fragment = start < 0 ? undefined : textFragment(text, start, end);
  return fragment === undefined ? { url, exact: false } : { url: fragmentLink(url, fragment), exact: true };
}
