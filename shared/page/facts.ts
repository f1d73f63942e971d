/** The facts of a page that annotations are counted by: what it is called, who published it, when, and of which place it speaks. */
import type { Level } from '../model/page.ts';
import { DEFAULT_SITES } from '../sites.ts';
import { canonicalUrl } from './canonical-url.ts';
import { type Place, placeOf } from './place.ts';
import { published } from './published.ts';
import type { RawPageFacts } from './raw-facts.ts';
import { sessionIn } from './session.ts';
import { siteFinding } from './site-name.ts';
import { firstLine, isGenericTitle, splitTitle } from './title.ts';

/** Absent facts are absent: nothing here is a guess. */
export interface PageFacts {
  canonicalUrl: string;
  title: string;
  /** Who published it, in Chinese if known: 云南网; else the host. Absent for what this machine serves. */
  site?: string;
  /** The place of the committee that the page speaks of. */
  place?: Place;
  level?: Level;
  /** The session that its title or its beginning names: 十四届五次. */
  session?: string;
  /** An instant (2021-01-23T23:50:00Z), or a day in China (2021-01-24) where the page gives no time. */
  published?: string;
}

/** What the content script read, and the page's rendered text. */
export interface PageFactsInput extends RawPageFacts {
  text: string;
  /** The first 2,000 characters or so of `text`: where a masthead stands. */
  lead: string;
}

const SITE_NAMES = DEFAULT_SITES.map(site => site.name);

export function pageFacts(input: PageFactsInput): PageFacts {
  const { url, canonicalLink, metas, jsonLd, lead } = input;
  const ogSite = metas.find(([name]) => name.toLowerCase() === 'og:site_name')?.[1].trim();
  const known = ogSite ? [...SITE_NAMES, ogSite] : SITE_NAMES;
  const own = splitTitle(input.title, known);
  const { site, name } = siteFinding({ url, metas, titleSite: own.siteName, lead });
  const title = bestTitle(own.title, input, known);
  const session = sessionIn(title) ?? sessionIn(lead);
  const when = published({ url, metas, jsonLd, lead, title });
  return {
    canonicalUrl: canonicalUrl(url, canonicalLink === undefined ? {} : { canonicalLink }),
    title,
    ...(name !== undefined && { site: name }),
    ...placeOf({ title, lead, site, siteName: name }),
    ...(session !== undefined && { session }),
    ...(when !== undefined && { published: when }),
  };
}

/** The document's own title unless it is a template's; then its heading, else its first line; at last its address. */
function bestTitle(own: string, { heading, lead, url }: PageFactsInput, known: readonly string[]): string {
  const headline = heading === undefined ? '' : splitTitle(heading, known).title;
  const choices = [own, headline, firstLine(lead) ?? ''];
  return choices.find(choice => !isGenericTitle(choice, known)) ?? (own || url);
}
