import { basename } from 'node:path';

/** A name is a file name on every system: no separators, no reserved signs, not endlessly long. */
const MAX = 80;

function isUrl(page: string): boolean {
  return /^https?:\/\//i.test(page);
}

function safe(text: string): string {
  const cleaned = text
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\s]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return [...cleaned].slice(0, MAX).join('') || 'page';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function nameOf(page: string): string {
  if (!isUrl(page)) return safe(basename(page).replace(/(?<=.)\.[^.]*$/, ''));
  const { host, pathname } = new URL(page);
  return safe(`${host}${decoded(pathname).replace(/\.[a-z0-9]{1,6}$/i, '')}`);
}

/** A file name for each page: a file's own name without its extension, an address made safe; a second one gets -2. */
export function pageNames(pages: readonly string[]): string[] {
  const used = new Set<string>();
  return pages.map(page => {
    const name = nameOf(page);
    let unique = name;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${name}-${n}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
