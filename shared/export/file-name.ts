/** The name of a file says of what it is, when and by which version it was made: some formats can tell it nowhere else. */
import type { Filter } from './filter.ts';

/** Characters of a part of a name: file systems take 255 bytes, and a Chinese character has three. */
const MOST = 20;
const PARTS = 3;

const plain = (text: string) => {
  const words = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [...words].slice(0, MOST).join('');
};

function partsOf(filter: Filter): string[] {
  const { pages, tags, kinds, statuses, authors, search, ids, curated } = filter;
  const isRejected = statuses?.includes('rejected') ?? ids === undefined;
  return [
    ...(pages ? [pages.length === 1 ? 'page' : `${pages.length}pages`] : []),
    ...(filter.sites ?? []),
    ...(filter.places ?? []),
    ...(filter.levels ?? []),
    ...(filter.from || filter.to ? [`${filter.from ?? ''}-${filter.to ?? ''}`] : []),
    ...(tags ?? []),
    ...(filter.persons ?? []),
    ...(kinds ?? []),
    ...(authors ?? []),
    ...(search === undefined ? [] : [search]),
    ...(ids ? [`${ids.length}chosen`] : []),
    ...(curated ? ['curated'] : []),
    ...(isRejected ? ['with-rejected'] : []),
  ];
}

/**
 * `meipi-云南政协-提案-20261127T080000Z-v0.1.0.csv`; of many things that were chosen the first, and how many more.
 * @param extension with the dot
 */
export function exportName(
  workspace: string,
  filter: Filter,
  now: Date,
  version: string,
  extension: string,
): string {
  return stampedName(workspace, partsOf(filter), now, version, extension);
}

/**
 * The same for a file that shows what the parts say.
 * @param extension with the dot
 */
export function stampedName(
  workspace: string,
  about: readonly string[],
  now: Date,
  version: string,
  extension: string,
): string {
  const parts = about.map(plain).filter(part => part !== '');
  const shown = [...parts.slice(0, PARTS), ...(parts.length > PARTS ? [`${parts.length - PARTS}more`] : [])];
  const time = now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
  const stem = ['meipi', plain(workspace), ...shown, time, `v${version}`].filter(part => part !== '');
  return stem.join('-') + extension;
}
