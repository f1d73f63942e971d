/** A share as a feed for readers (RFC 4287): an entry for each annotation, newest first. */
import { NOBODY } from '../../shared/formats/document-builder.ts';
import { mentionWords } from '../../shared/words/mention.ts';
import { readOut } from '../../shared/words/read-out.ts';
import { translator } from '../../shared/words/say.ts';
import type { PublicShare } from '../store/shares.ts';

/** Characters that XML 1.0 does not have at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_XML, '')
    .replace(/[&<>"']/g, mark => ENTITIES[mark] as string);
}

export function atom(path: string, { content, updated }: PublicShare, tag: string | undefined): string {
  const pages = new Map(content.pages.map(page => [page.id, page]));
  const query = tag === undefined ? '' : `?tag=${encodeURIComponent(tag)}`;
  const say = translator('zh', mentionWords);
  const author = (name: string) => `<author><name>${xml(name)}</name></author>`;
  const entries = content.annotations
    .filter(({ tags }) => tag === undefined || tags.includes(tag))
    .sort((a, b) => (a.updated < b.updated ? 1 : -1))
    .map(annotation => {
      const { id, quote, note, tags, created, link } = annotation;
      const page = pages.get(annotation.page);
      const words = [
        `…${quote.prefix}${quote.exact}${quote.suffix}…`,
        readOut({ ...annotation, text: quote.exact }, say),
        note,
        page && [page.title, page.site].filter(Boolean).join(' · '),
      ];
      return `<entry><id>${xml(`${path}#${id}`)}</id><title>${xml(quote.exact)}</title><updated>${xml(annotation.updated)}</updated><published>${xml(created)}</published>${annotation.author === undefined ? '' : author(annotation.author)}<link rel="alternate" href="${xml(link ?? page?.url ?? path)}"/>${tags.map(each => `<category term="${xml(each)}"/>`).join('')}<content type="text">${xml(words.filter(Boolean).join('\n'))}</content></entry>`;
    });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${xml(path + query)}</id><title>${xml(tag === undefined ? content.title : `${content.title} · ${tag}`)}</title><updated>${new Date(updated).toISOString()}</updated>${author(content.by ?? NOBODY)}<link rel="self" href="${xml(`${path}.atom${query}`)}"/><link rel="alternate" type="text/html" href="${xml(path + query)}"/><generator>Meipi</generator>${content.licence === undefined ? '' : `<rights>${xml(content.licence)}</rights>`}
${entries.join('\n')}
</feed>
`;
}
