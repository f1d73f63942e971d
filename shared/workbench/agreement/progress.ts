/** What each member did: pages that are done, annotations decided, by day. */
import { dayInChina } from '../../formats/day.ts';
import type { Hand, Rows } from '../row.ts';

export interface Progress {
  /** User id, or the name that a file tells. */
  by: string;
  /** Pages that they said are done; who said so first and who said so again count both. */
  reviewed: number;
  /** Pages with something of theirs. */
  pages: number;
  accepted: number;
  rejected: number;
  /** Decisions by day of China, oldest first. */
  days: [day: string, decisions: number][];
}

interface Counted extends Omit<Progress, 'pages' | 'days'> {
  pages: Set<string>;
  days: Map<string, number>;
}

/** Most decisions first. What was made for the curated version is a decision too. */
export function progressOf({ pages, annotations }: Rows): Progress[] {
  const members = new Map<string, Counted>();
  const of = (by: string) => {
    const held = members.get(by);
    if (held) return held;
    const made = { by, reviewed: 0, pages: new Set<string>(), accepted: 0, rejected: 0, days: new Map() };
    members.set(by, made);
    return made;
  };
  for (const { reviewedBy = [] } of pages.values()) for (const by of reviewedBy) of(by).reviewed++;
  const days = new Map<string, string>();
  const add = ({ author, status, created }: Pick<Hand, 'author' | 'status' | 'created'>, page: string) => {
    const member = of(author);
    member[status]++;
    member.pages.add(page);
    // Told by the hour: making a date of each of 100,000 takes longer than all else.
    const hour = created.slice(0, 13);
    let day = days.get(hour);
    if (day === undefined) {
      day = dayInChina(created);
      days.set(hour, day);
    }
    member.days.set(day, (member.days.get(day) ?? 0) + 1);
  };
  for (const row of annotations)
    if (row.hands) for (const hand of row.hands) add(hand, row.page);
    else add(row, row.page);
  return [...members.values()]
    .map(({ pages: on, days: told, ...counts }) => ({
      ...counts,
      pages: on.size,
      days: [...told].sort(([a], [b]) => (a < b ? -1 : 1)),
    }))
    .sort((a, b) => b.accepted + b.rejected - (a.accepted + a.rejected) || (a.by < b.by ? -1 : 1));
}
