/** Reads off a document what the background needs to know the page; decides nothing and loads no list of places. */
import type { RawPageFacts } from '../../shared/page/raw-facts.ts';

const MAX_METAS = 100;
const MAX_META_LENGTH = 500;
/** For all JSON-LD of the page together: some shops ship megabytes. */
const MAX_JSON_LD = 20_000;
const MAX_TITLE = 300;

/** A plain object that survives `postMessage` and `runtime.sendMessage`. */
export function gatherFacts(document: Document, location: Pick<Location, 'href'>): RawPageFacts {
  const canonicalLink =
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? undefined;
  const heading = firstText(document, ['article h1', 'h1', 'h2']);
  const lang = document.documentElement.getAttribute('lang') || undefined;
  return {
    url: location.href,
    title: document.title.slice(0, MAX_TITLE),
    metas: metas(document),
    jsonLd: jsonLd(document),
    ...(canonicalLink !== undefined && { canonicalLink }),
    ...(heading !== undefined && { heading }),
    ...(lang !== undefined && { lang }),
  };
}

function firstText(document: Document, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') return text.slice(0, MAX_TITLE);
    }
  }
  return undefined;
}

function metas(document: Document): [string, string][] {
  const found: [string, string][] = [];
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop');
    if (!name) continue;
    found.push([name.toLowerCase(), (meta.getAttribute('content') ?? '').slice(0, MAX_META_LENGTH)]);
    if (found.length === MAX_METAS) break;
  }
  return found;
}

/** Whole scripts only: half a script is no JSON. */
function jsonLd(document: Document): string[] {
  const found: string[] = [];
  let room = MAX_JSON_LD;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.trim() === '' || text.length > room) continue;
    room -= text.length;
    found.push(text);
  }
  return found;
}
