/** What the content script reads off a document; it crosses to the background, which makes PageFacts of it. */

export interface RawPageFacts {
  /** The address as the browser shows it. */
  url: string;
  /** `<link rel="canonical">`, as written (it may be relative). */
  canonicalLink?: string;
  /** `document.title`, as written. */
  title: string;
  /** The first h1, or h2: the title where `title` is empty or generic. */
  heading?: string;
  /** `<meta>` in page order: [name, property or itemprop in lower case, content]. */
  metas: [name: string, content: string][];
  /** The text of every JSON-LD script. */
  jsonLd: string[];
  /** `<html lang>`. */
  lang?: string;
}
