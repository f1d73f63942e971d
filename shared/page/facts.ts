/** The facts of a page that annotations are counted by: what it is called, who published it, when, and of which place it speaks. */
import { canonicalUrl } from './canonical-url.ts';
import type { RawPageFacts } from './raw-facts.ts';

/** The tier of the committee a page speaks of. */
export type Level = 'national' | 'province' | 'city' | 'county';

/** A place of GB/T 2260. The whole country is `{code: '100000', name: '中国'}`. */
export interface Place {
  /** Six digits: 530000 云南省, 530100 昆明市, 530102 五华区. */
  code: string;
  name: string;
}

/** Absent facts are absent: nothing here is a guess. */
export interface PageFacts {
  canonicalUrl: string;
  title: string;
  /** Who published it, in Chinese if known: 云南网; else the host. */
  site?: string;
  place?: Place;
  level?: Level;
  /** An instant (2021-01-23T23:50:00Z), or a day in China (2021-01-24) where the page gives no time. */
  published?: string;
}

/** What the content script read, and the page's rendered text. */
export interface PageFactsInput extends RawPageFacts {
  text: string;
  /** The first 2,000 characters or so of `text`: where a masthead stands. */
  lead: string;
}

export function pageFacts(input: PageFactsInput): PageFacts {
  return {
    canonicalUrl: canonicalUrl(
      input.url,
      input.canonicalLink === undefined ? {} : { canonicalLink: input.canonicalLink },
    ),
    title: input.title,
  };
}
