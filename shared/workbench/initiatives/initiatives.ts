/**
 * Initiatives across pages, one for each name. Names are one where they are spelled alike (marks, blanks, widths and
 * Traditional characters aside), where one is the other with its classifying noun (attribute `full`: 3815 and
 * 3815战略发展目标), and where the workspace's words call them alike.
 */

import { type CanonicalNames, foldedName } from '../canonical-names.ts';
import { isCounted } from '../is-counted.ts';
import { pageDays } from '../page-days.ts';
import type { AnnotationRow, Rows } from '../row.ts';

export interface Initiative {
  /** Its key: of all that are spelled so, the one that it is called by. */
  id: string;
  /** What a member wrote for it, else what most mentions call it. */
  name: string;
  /** Its other names, the most frequent first. */
  aliases: string[];
  /** By day, then place on the page; those without a day last. */
  mentions: AnnotationRow[];
  /** Days of the first and the last page that mention it; absent where no page has a day. */
  first?: string;
  last?: string;
  /** How many pages and places mention it; pages without a place count for none. */
  pages: number;
  places: number;
}

/** What names are compared by: no blanks, quotation marks or middle dots. */
export function spelling(name: string): string {
  return foldedName(name).replace(/[·\-—―"“”'‘’]/g, '');
}

/** Sets of spellings that are one initiative's. */
class Names {
  readonly #above = new Map<string, string>();

  root(spelled: string): string {
    let at = spelled;
    for (let next = this.#above.get(at); next !== undefined; next = this.#above.get(at)) at = next;
    if (at !== spelled) this.#above.set(spelled, at);
    return at;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one !== other) this.#above.set(one, other);
  }
}

interface Group {
  rows: AnnotationRow[];
  /** How often each name stands there; a `full` name that never stands alone counts 0. */
  names: Map<string, number>;
}

/** All initiatives that accepted mentions name, those on most pages first. */
export function initiativesOf({ pages, annotations }: Rows, words: CanonicalNames): Initiative[] {
  const rows = [...annotations].filter(row => row.kind === 'initiative' && isCounted(row));
  const spelled = new Map<string, string>();
  const spell = (name: string) => {
    const known = spelled.get(name) ?? spelling(name);
    spelled.set(name, known);
    return known;
  };
  const names = new Names();
  for (const [form, name] of words) names.join(spell(form), spell(name));
  for (const { exact, attributes } of rows) {
    if (attributes.full !== undefined) names.join(spell(exact), spell(attributes.full));
  }
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const root = names.root(spell(row.exact));
    const group: Group = groups.get(root) ?? { rows: [], names: new Map() };
    groups.set(root, group);
    group.rows.push(row);
    const exact = row.exact.replace(/\s+/g, '');
    group.names.set(exact, (group.names.get(exact) ?? 0) + 1);
    const { full } = row.attributes;
    if (full !== undefined && !group.names.has(full)) group.names.set(full, 0);
  }
  const canonical = new Set(words.values());
  const days = pageDays(pages);
  const placeOf = (page: string) => pages.get(page)?.place?.code;
  return [...groups.values()]
    .map(group => initiative(group, words, canonical, days, placeOf))
    .sort((a, b) => b.pages - a.pages || b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
}

function initiative(
  { rows, names }: Group,
  words: CanonicalNames,
  canonical: ReadonlySet<string>,
  days: ReadonlyMap<string, string>,
  placeOf: (page: string) => string | undefined,
): Initiative {
  const order = ([a, n]: [string, number], [b, m]: [string, number]) => m - n || (a < b ? -1 : 1);
  const shown = new Map<string, string>();
  for (const [name] of [...names].sort(order))
    if (!shown.has(spelling(name))) shown.set(spelling(name), name);
  const written = [...shown.values()].map(name => words.get(foldedName(name)) ?? name);
  const name = written.find(one => canonical.has(one)) ?? written[0] ?? '';
  const at = new Map(rows.map(row => [row, `${days.get(row.page) ?? '9'} ${row.page}`]));
  const mentions = rows.sort((a, b) => {
    const [x = '', y = ''] = [at.get(a), at.get(b)];
    return x < y ? -1 : x > y ? 1 : a.start - b.start;
  });
  const seen = [...new Set(mentions.map(({ page }) => page))];
  const dated = seen.flatMap(page => days.get(page) ?? []);
  const [first, last] = [dated[0], dated.at(-1)];
  return {
    id: spelling(name),
    name,
    aliases: [...shown.values()].filter(one => spelling(one) !== spelling(name)),
    mentions,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    pages: seen.length,
    places: new Set(seen.map(placeOf).filter(code => code !== undefined)).size,
  };
}

/** The initiative that a link names, by the name that it had then. */
export function findInitiative(all: readonly Initiative[], id: string): Initiative | undefined {
  const is = spelling(id);
  return all.find(one => one.id === is) ?? all.find(one => one.aliases.some(name => spelling(name) === is));
}
