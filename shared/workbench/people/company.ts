import type { AnnotationRow } from '../row.ts';
import type { Identity } from './identities.ts';
import type { Sighting } from './sightings.ts';

/** Somebody whom pages mention with another. */
export interface Companion {
  id: string;
  name: string;
  /** Pages that speak of both. */
  pages: number;
  /** Of them those where the two stand near each other. */
  near: number;
}

/** UTF-16 code units between two names: a long sentence of a report. Texts are not at hand here, so ends of sentences are not. */
const NEAR = 60;

function isNear(a: AnnotationRow, b: AnnotationRow): boolean {
  return a.part === b.part && a.start - b.end <= NEAR && b.start - a.end <= NEAR;
}

/** With whom pages mention a person, whom most pages mention first. */
export function companyOf(people: readonly Identity[], one: Identity): Companion[] {
  const pages = new Map<string, Sighting[]>();
  for (const sighting of one.sightings) {
    pages.set(sighting.page, [...(pages.get(sighting.page) ?? []), sighting]);
  }
  const company: Companion[] = [];
  for (const other of people) {
    if (other === one) continue;
    const both = new Set<string>();
    const near = new Set<string>();
    for (const { page, mentions } of other.sightings) {
      const here = pages.get(page);
      if (!here) continue;
      both.add(page);
      const isClose = here.some(mine => mine.mentions.some(a => mentions.some(b => isNear(a, b))));
      if (isClose) near.add(page);
    }
    if (both.size > 0) company.push({ id: other.id, name: other.name, pages: both.size, near: near.size });
  }
  return company.sort((a, b) => b.pages - a.pages || b.near - a.near || (a.id < b.id ? -1 : 1));
}
