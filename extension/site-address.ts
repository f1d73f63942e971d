/** What a person types to name a site: a host, or the address of one of its pages. */

/** A name of at least two parts, a loopback name, or an address in numbers. */
const HOST = /^(?:localhost|\[[0-9a-f:]+\]|[^.]+(?:\.[^.]+)+)$/i;
/** Chinese input methods write these for dots, colons and slashes. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '。': '.', '．': '.', '：': ':', '／': '/' };

/**
 * The origins that the text names, `https://host` and `http://host` where it names neither; undefined if it names no site.
 */
export function originsOf(text: string): string[] | undefined {
  const typed = text.trim().replace(/[。．：／]/g, sign => FULL_WIDTH[sign] ?? sign);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (typed === '' || (scheme !== undefined && scheme !== 'http' && scheme !== 'https')) return undefined;
  const origins = (scheme === undefined ? ['https', 'http'] : [scheme]).flatMap(each => {
    const url = URL.parse(scheme === undefined ? `${each}://${typed}` : typed);
    const usable = url && url.username === '' && url.password === '' && HOST.test(url.hostname);
    return usable ? [url.origin] : [];
  });
  return origins.length > 0 ? [...new Set(origins)] : undefined;
}
