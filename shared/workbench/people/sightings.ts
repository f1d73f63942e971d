/** Who is seen on a page: all mentions of one person there, with what the page says of them. */

import { type CanonicalNames, foldedName } from '../canonical-names.ts';
import { isCounted } from '../is-counted.ts';
import { pageDays } from '../page-days.ts';
import type { AnnotationRow, PageRow, Rows } from '../row.ts';
import { isLabel } from './labels.ts';
import { type Post, readTitle } from './read-title.ts';

/** A post with what tells it from others (place and office), and the title that tells it. */
export interface SeenPost extends Post {
  key: string;
  title: string;
}

export interface Sighting {
  page: string;
  /** The longest of the names that stand there, or what the workspace's words call it. */
  name: string;
  mentions: AnnotationRow[];
  posts: readonly SeenPost[];
  /** What a person decided on who it is (labels.ts). */
  label?: string;
  /** Of people of one name on a page, whom somebody kept apart there, 0, 1, …; else 0. */
  variant: number;
  /** Of the page: day in China, GB/T 2260 code. */
  day?: string;
  place?: string;
  /** The day as a number, to reckon with. */
  at?: number;
}

/** A group of mentions on one page while it is gathered. */
interface Group {
  label?: string;
  /** Somebody or something numbered it on the page. */
  numbered: boolean;
  name: string;
  mentions: AnnotationRow[];
  /** See Sighting. */
  variant: number;
}

const DAY_MS = 86_400_000;
const NO_POSTS: readonly SeenPost[] = [];

/** Everybody seen on every page; rejected mentions, and surnames that are nobody's on their page, count for nothing. */
export function sightingsOf({ pages, annotations }: Rows, names: CanonicalNames): Sighting[] {
  const folded = new Map<string, string>();
  const byPage = new Map<string, Map<string, Group>>();
  for (const row of annotations) {
    if (row.kind !== 'person' || !isCounted(row)) continue;
    const groups = byPage.get(row.page) ?? new Map<string, Group>();
    byPage.set(row.page, groups);
    const given = row.attributes.name ?? row.exact;
    const name = folded.get(given) ?? foldedName(given);
    folded.set(given, name);
    const { entity } = row.attributes;
    const key = entity ?? `=${name}`;
    const group = groups.get(key);
    if (group) {
      group.mentions.push(row);
      if (name.length > group.name.length) group.name = name;
    } else {
      const label = isLabel(entity) ? { label: entity } : {};
      groups.set(key, { ...label, numbered: entity !== undefined, name, mentions: [row], variant: 0 });
    }
  }
  const days = pageDays(pages);
  const titles = new Map<string, readonly SeenPost[]>();
  return [...byPage].flatMap(([page, groups]) => {
    const row = pages.get(page);
    return joined([...groups.values()]).map(group => seen(group, page, row, days.get(page), names, titles));
  });
}

/** Groups of one name that nobody kept apart are one: a mention by hand has no number, a new one no label yet. */
function joined(groups: Group[]): Group[] {
  if (groups.every(({ numbered, label }) => numbered && label === undefined)) return named(groups);
  const kept = groups.filter(({ label }) => label !== undefined);
  const rest = groups
    .filter(({ label }) => label === undefined)
    .sort((a, b) => Number(b.numbered) - Number(a.numbered));
  for (const group of rest) {
    const same = kept.filter(({ name }) => name === group.name);
    const [one] = same;
    const joins = one && same.length === 1 && !(group.numbered && one.numbered && one.label === undefined);
    if (joins) one.mentions.push(...group.mentions);
    else kept.push(group);
  }
  return named(kept);
}

/** Those who have more than a surname, each with its variant. */
function named(groups: Group[]): Group[] {
  const variants = new Map<string, number>();
  return groups.filter(group => {
    if (group.label !== undefined) return true;
    group.variant = variants.get(group.name) ?? 0;
    variants.set(group.name, group.variant + 1);
    return group.name.length > 1;
  });
}

function seen(
  { label, name, mentions, variant }: Group,
  page: string,
  row: PageRow | undefined,
  day: string | undefined,
  names: CanonicalNames,
  titles: Map<string, readonly SeenPost[]>,
): Sighting {
  const place = row?.place?.code;
  let posts = NO_POSTS;
  for (const { attributes } of mentions) {
    const { title } = attributes;
    if (title === undefined) continue;
    const key = `${place} ${title}`;
    let read = titles.get(key);
    if (!read) {
      read = readTitle(title, place).map(post => ({ ...post, key: postKey(post), title }));
      titles.set(key, read);
    }
    // Most have one title, and share what was read of it.
    const known = posts;
    posts = known.length === 0 ? read : [...known, ...read.filter(post => !known.includes(post))];
  }
  return {
    page,
    name: names.get(name) ?? name,
    mentions,
    posts,
    variant,
    ...(label !== undefined && { label }),
    ...(day !== undefined && { day, at: Date.parse(day) / DAY_MS }),
    ...(place !== undefined && { place }),
  };
}

/** Tells one post from another: place and office. */
export function postKey({ place, office }: Pick<Post, 'place' | 'office'>): string {
  return `${place ?? ''} ${office}`;
}
