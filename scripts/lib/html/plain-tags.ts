/** Elements that HTML itself knows to be empty. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * Writes XHTML so that an HTML parser reads it alike: `<script src="…"/>` gets an end tag, which HTML would else look for to the
 * end of the page, and CDATA sections become text.
 */
export function plainTags(xhtml: string): string {
  return xhtml
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    )
    .replace(
      /<([a-zA-Z][\w:-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/g,
      (tag, name: string, attributes: string) =>
        VOID.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
    );
}
