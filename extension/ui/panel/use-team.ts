import type { MeipiDb, NewsRow, WorkspaceRow } from '../../storage/db.ts';
import { type EntryFacts, entryFacts, memberNames } from '../../storage/entry-facts.ts';
import { newsCounts, newsIn } from '../../storage/news.ts';
import type { People } from '../people.ts';
import { useLive } from '../use-live.ts';

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** What the workspace's members said and did: on the page, by annotation, and what of it is new anywhere. */
export function useTeam(
  db: MeipiDb,
  own: WorkspaceRow | undefined,
  page: string | undefined,
  onError: (error: unknown) => void,
): {
  facts: ReadonlyMap<string, EntryFacts>;
  people: People;
  news: readonly NewsRow[];
  counts: ReadonlyMap<string, number>;
} {
  const ws = own?.id;
  const facts = useLive(
    async () => (ws !== undefined && page !== undefined ? entryFacts(db, ws, page) : NONE),
    onError,
    [ws, page],
  );
  const names = useLive(async () => (ws !== undefined ? memberNames(db, ws) : NONE), onError, [ws]);
  const news = useLive(async () => (ws !== undefined ? newsIn(db, ws) : []), onError, [ws]);
  const counts = useLive(() => newsCounts(db), onError);
  return {
    facts: facts ?? NONE,
    people: { me: own?.user.id ?? '', names: names ?? NONE },
    news: news ?? [],
    counts: counts ?? NONE,
  };
}
