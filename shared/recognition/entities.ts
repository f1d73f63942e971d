import type { PersonMention } from './mention.ts';

/**
 * Gives all mentions of one person the same `entity`, numbered p1, p2, … by first occurrence: mentions of one name are one
 * person, the first part of a dotted name stands for the whole, and a bare surname with a title is the last person before it with that surname. Changes the mentions in place.
 */
export function linkEntities(people: readonly PersonMention[]): void {
  const byName = new Map<string, string>();
  const byFirstPart = new Map<string, string>();
  const bySurname = new Map<string, string>();
  for (const p of [...people].sort((a, b) => a.start - b.start)) {
    if (p.rule === 'person-surname') {
      const known = bySurname.get(p.name);
      if (known) p.entity = known;
      continue;
    }
    let id = byName.get(p.name) ?? byFirstPart.get(p.name);
    if (!id) {
      id = `p${byName.size + 1}`;
      byName.set(p.name, id);
    }
    p.entity = id;
    const first = p.name.indexOf('·');
    if (first > 0) byFirstPart.set(p.name.slice(0, first), id);
    bySurname.set(p.name[0]!, id);
  }
}
