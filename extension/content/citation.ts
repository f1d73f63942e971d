import type { CitationStyle } from '../../shared/page/citation.ts';
import { saidIn } from '../../shared/words/say.ts';
import type { Input, Item, Reply } from '../messages.ts';
import { uiLanguage } from '../platform.ts';
import { MeipiError } from '../result.ts';
import { gatherFacts } from './page-facts.ts';
import type { Session } from './session.ts';

type Ask = (method: 'page.cite', input: Input<'page.cite'>) => Promise<Reply<'page.cite'>>;

/**
 * An item's words with their source.
 * @throws MeipiError `no_page` while the page is being read
 */
export async function citationOf(
  session: Session,
  ask: Ask,
  { text: quote }: Pick<Item, 'text'>,
  style: CitationStyle,
): Promise<string> {
  const { document, described } = session;
  if (!described) throw new MeipiError('no_page');
  const reply = await ask('page.cite', {
    page: { facts: gatherFacts(document, document.location), text: described.text },
    quote,
    style,
    language: saidIn(uiLanguage()),
  });
  if (!reply.ok) throw new MeipiError(reply.error.code, reply.error.detail);
  return reply.value;
}
