/** What a saved page says of itself, read as the extension reads it off a document (extension/content/page-facts.ts). */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { RawPageFacts } from '../../../shared/page/raw-facts.ts';

/** What browsers write at the head of a page that they save: `<!-- saved from url=(0044)http://… -->`. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/i;
const MAX_TITLE = 300;

function* elements(root: Tree.ParentNode): Generator<Tree.Element> {
  const rest: Tree.ChildNode[] = root.childNodes.toReversed();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    rest.push(...node.childNodes.toReversed());
  }
}

const attribute = (element: Tree.Element, name: string) =>
  element.attrs.find(each => each.name === name)?.value;

function textOf(element: Tree.Element): string {
  const rest: Tree.ChildNode[] = element.childNodes.toReversed();
  const texts: string[] = [];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('value' in node) texts.push(node.value);
    else if ('childNodes' in node) rest.push(...node.childNodes.toReversed());
  }
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** @param address where the page was saved from or, if that is not known, where the file is */
export function rawFacts(html: string, address: { saved?: string | undefined; file: string }): RawPageFacts {
  const all = [...elements(parse(html))];
  const named = (...names: string[]) => all.filter(({ tagName }) => names.includes(tagName));
  const title = named('title')[0];
  const heading = named('h1', 'h2')
    .map(textOf)
    .find(text => text !== '');
  const metas = named('meta').flatMap((meta): [string, string][] => {
    const name = attribute(meta, 'name') ?? attribute(meta, 'property') ?? attribute(meta, 'itemprop');
    const content = attribute(meta, 'content');
    return name && content !== undefined ? [[name.toLowerCase(), content]] : [];
  });
  const canonical = named('link').find(link => /\bcanonical\b/i.test(attribute(link, 'rel') ?? ''));
  const canonicalLink = canonical && attribute(canonical, 'href');
  const own = [canonicalLink, metas.find(([name]) => name === 'og:url')?.[1]];
  const web = own.find(each => each !== undefined && /^https?:\/\//i.test(each));
  const lang = attribute(named('html')[0] as Tree.Element, 'lang');
  return {
    url: address.saved ?? SAVED_FROM.exec(html)?.[1] ?? web ?? address.file,
    title: (title ? textOf(title) : '').slice(0, MAX_TITLE),
    metas,
    jsonLd: named('script')
      .filter(script => attribute(script, 'type')?.toLowerCase() === 'application/ld+json')
      .map(textOf),
    ...(canonicalLink !== undefined && { canonicalLink }),
    ...(heading !== undefined && { heading: heading.slice(0, MAX_TITLE) }),
    ...(lang && { lang }),
  };
}
