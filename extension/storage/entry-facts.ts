import { type Discussion, viewDiscussion } from '../../shared/model/discussion.ts';
import { type Made, viewMade } from '../../shared/model/made.ts';
import { fieldVersions } from '../../shared/model/versions.ts';
import { hlcTime } from '../../shared/sync/clock.ts';
import type { EntryRow, MeipiDb } from './db.ts';

/** What the panel shows of a stored annotation beside what the page tells of it. */
export interface EntryFacts {
  /** By whom (user id) and when (ms) it was made; absent while its first op has not arrived. */
  made?: { by: string; at: number };
  /** Where it came in a file: who made it and when, as that tells; `made` is who imported it then. */
  told?: Made;
  versions: ReturnType<typeof fieldVersions>;
  discussion: Discussion;
  /** What others did there that the person has not seen. */
  news: number;
}

/** Of each of these rows of a workspace. */
export async function factsOf(db: MeipiDb, ws: string, rows: readonly EntryRow[]): Promise<EntryFacts[]> {
  const news = await db.news
    .where('[ws+id]')
    .anyOf(rows.map(({ id }) => [ws, id]))
    .toArray();
  return rows.map(({ id, entry }) => ({
    ...(entry.birth && { made: { by: entry.birth.author, at: hlcTime(entry.birth.at) } }),
    ...(viewMade(entry) && { told: viewMade(entry) as Made }),
    versions: fieldVersions(entry),
    discussion: viewDiscussion(entry),
    news: news.filter(one => one.id === id).length,
  }));
}

/** By annotation, all of a page. */
export async function entryFacts(db: MeipiDb, ws: string, page: string): Promise<Map<string, EntryFacts>> {
  const rows = await db.entries.where({ ws, of: 'annotation', page }).toArray();
  const facts = await factsOf(db, ws, rows);
  return new Map(rows.map(({ id }, i) => [id, facts[i] as EntryFacts]));
}

/** The names of those who are or were in a workspace, by user. */
export async function memberNames(db: MeipiDb, ws: string): Promise<Map<string, string>> {
  const rows = await db.members.where('[ws+user]').between([ws], [ws, []]).toArray();
  return new Map(rows.map(({ user, name }) => [user, name]));
}
