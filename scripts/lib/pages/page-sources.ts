import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageNames } from './page-names.ts';

/** A page as it was asked for. */
export interface PageSource {
  /** As given. */
  page: string;
  /** For the files that are made of it. */
  name: string;
  /** Where the browser finds it, once the page server runs at `origin`; undefined for a file that is not there. */
  urlAt(origin: string): string | undefined;
}

export interface PageSources {
  sources: PageSource[];
  /** Path prefixes and folders for the page server: the first folder at `/`, further ones at `/2/`, `/3/` … */
  mounts: Map<string, string>;
  /** Of the addresses among the pages, by both schemes. */
  origins: string[];
}

function asUrl(page: string): URL | undefined {
  return /^https?:\/\//i.test(page) ? (URL.parse(page) ?? undefined) : undefined;
}

function fileOf(page: string): string | undefined {
  if (asUrl(page)) return undefined;
  const file = page.startsWith('file:') ? fileURLToPath(page) : resolve(page);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The page's origin, and the same host by the other scheme: old addresses lead from http to https. */
export function originsOf({ protocol, host, port }: URL): string[] {
  const schemes = port === '' ? ['https:', 'http:'] : [protocol];
  return schemes.map(scheme => `${scheme}//${host}`);
}

/** Sorts pages into addresses and local files, and says how the files are to be served. */
export function pageSources(pages: readonly string[]): PageSources {
  const mounts = new Map<string, string>();
  const prefixes = new Map<string, string>();
  const names = pageNames(pages);
  const prefixOf = (folder: string): string => {
    const known = prefixes.get(folder);
    if (known) return known;
    const prefix = prefixes.size === 0 ? '/' : `/${prefixes.size + 1}/`;
    prefixes.set(folder, prefix);
    mounts.set(prefix, folder);
    return prefix;
  };
  const sources = pages.map((page, i): PageSource => {
    const url = asUrl(page);
    const file = fileOf(page);
    const path = file && prefixOf(realpathSync(dirname(file))) + encodeURIComponent(basename(file));
    return {
      page,
      name: names[i] ?? 'page',
      urlAt: origin => url?.href ?? (path === undefined ? undefined : origin + path),
    };
  });
  const origins = pages.flatMap(page => {
    const url = asUrl(page);
    return url ? originsOf(url) : [];
  });
  return { sources, mounts, origins: [...new Set(origins)] };
}
