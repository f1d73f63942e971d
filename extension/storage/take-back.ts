/** Takes back a part of an import as far as nobody has worked on it since: what somebody changed after it stays. */
import { viewAnnotation } from '../../shared/model/annotation.ts';
import { isPageNoteField } from '../../shared/model/page-note.ts';
import { current, type Entry, isDeleted } from '../../shared/sync/merge.ts';
import type { FieldValue } from '../../shared/sync/ops.ts';
import { commit } from './commit.ts';
import type { MeipiDb } from './db.ts';
import type { Edit } from './edit.ts';
import type { ImportPartRow, ImportStep } from './import-rows.ts';

/** What was done to one entry, in order. */
interface Group {
  of: 'annotation' | 'page' | 'code' | 'word' | 'workspace';
  id: string;
  steps: ImportStep[];
}

function groupsOf(steps: readonly ImportStep[]): Group[] {
  const groups = new Map<string, Group>();
  for (const step of steps) {
    const of = step.did.op === 'set' ? step.did.of : 'annotation';
    const { id } = step.did;
    const group = groups.get(`${of} ${id}`) ?? { of, id, steps: [] };
    group.steps.push(step);
    groups.set(`${of} ${id}`, group);
  }
  return [...groups.values()];
}

/** An empty text is how a person takes a fact away. */
const plain = (value: FieldValue | undefined) => (value === '' ? null : (value ?? null));

/** What an annotation says: fields and tags. */
interface Saying {
  fields: Record<string, FieldValue>;
  tags: string[];
}

function sayingOf({ fields, tags }: Entry): Saying {
  return {
    fields: Object.fromEntries(
      Object.keys(fields).map(field => [field, fields[field]?.heads[0]?.value ?? null]),
    ),
    tags: Object.keys(tags).filter(tag => tags[tag]?.on),
  };
}

/** What the steps of a birth made it say. */
function bornSaying(steps: readonly ImportStep[]): Saying {
  const said: Saying = { fields: {}, tags: [] };
  for (const { did } of steps) {
    if (did.op === 'create') {
      Object.assign(said.fields, did.fields);
      said.tags.push(...did.tags);
    } else if (did.op === 'set') said.fields[did.field] = did.value;
  }
  return said;
}

/** Whether an entry says what it said then, whatever was changed and changed back since. */
function saysStill(entry: Entry, then: Saying): boolean {
  const now = sayingOf(entry);
  const names = new Set([...Object.keys(now.fields), ...Object.keys(then.fields)]);
  return (
    [...names].every(name => plain(now.fields[name]) === plain(then.fields[name])) &&
    new Set([...now.tags, ...then.tags]).size === new Set(then.tags).size &&
    now.tags.length === new Set(then.tags).size
  );
}

/** What annotations say that a part brought back from their deletion. */
export async function revivedIn(
  db: MeipiDb,
  ws: string,
  steps: readonly ImportStep[],
): Promise<Record<string, Saying>> {
  const ids = steps.flatMap(({ did }) => (did.op === 'restore' ? [did.id] : []));
  const rows = await db.entries.bulkGet(ids.map(id => [ws, 'annotation', id] as [string, string, string]));
  return Object.fromEntries(rows.flatMap(row => (row ? [[row.id, sayingOf(row.entry)]] : [])));
}

/** The pages of these that something stands on. */
async function pagesInUse(db: MeipiDb, ws: string, pages: readonly string[]): Promise<Set<string>> {
  const keys = pages.map(page => [ws, 'annotation', page]);
  const rows = pages.length > 0 ? await db.entries.where('[ws+of+page]').anyOf(keys).toArray() : [];
  return new Set(rows.filter(({ entry }) => viewAnnotation(entry) !== undefined).map(({ page }) => page));
}

/**
 * How a group is taken back, and whether something of it stays because it is another's by now. Nothing in it waits: Dexie
 * loses a transaction in which a hundred promises pass without a request.
 */
function backOf(
  { of, id, steps }: Group,
  entry: Entry | undefined,
  { last = '', revived = {} }: Pick<ImportPartRow, 'last' | 'revived'>,
  used: ReadonlySet<string>,
): { edits: Edit[]; stays: boolean } {
  const reversed = [...steps].reverse();
  const [first] = steps;
  // What came whole goes whole, or stays whole; a deletion takes all with it.
  if (first && (first.did.op === 'create' || first.did.op === 'restore')) {
    const then = revived[id] ?? bornSaying(steps);
    const stays = entry === undefined || ((entry.written ?? '') > last && !saysStill(entry, then));
    const edits = first.did.op === 'create' ? [first.back] : reversed.map(({ back }) => back);
    return { edits: stays ? [] : edits, stays };
  }
  // What a person took away since is not to come back with an old field of it.
  if (of === 'annotation' && entry && isDeleted(entry)) return { edits: [], stays: true };
  // A page that was known before goes on without what was added to it; one that came so is needed by what stands on it now.
  const isNewPage = of === 'page' && steps.some(({ did }) => did.op === 'set' && did.field === 'url');
  const inUse = isNewPage && used.has(id);
  const isFact = ({ did }: ImportStep) => of === 'page' && did.op === 'set' && !isPageNoteField(did.field);
  const isAsLeft = ({ did }: ImportStep) => {
    if (!entry) return false;
    if (did.op === 'set') return (current(entry, did.field) ?? null) === did.value;
    return did.op === 'tag' && (entry.tags[did.tag]?.on ?? false) === did.on;
  };
  const taken = reversed.filter(step => isAsLeft(step) && !(isFact(step) && inUse));
  const stays = steps.some(step => !isFact(step) && !isAsLeft(step));
  return { edits: taken.map(({ back }) => back), stays };
}

/** @returns how many entries stay, wholly or in part, because they were worked on since */
export async function takeBack(
  db: MeipiDb,
  ws: string,
  { steps = [], ...then }: Pick<ImportPartRow, 'steps' | 'last' | 'revived'>,
  now: number,
): Promise<number> {
  const groups = groupsOf(steps);
  let kept = 0;
  // Annotations first: whether a page is in use is asked when they are gone.
  for (const isOfPages of [false, true]) {
    const edits: Edit[] = [];
    const chosen = groups.filter(({ of }) => (of === 'page') === isOfPages);
    const rows = await db.entries.bulkGet(
      chosen.map(({ of, id }) => [ws, of, id] as [string, string, string]),
    );
    const used = await pagesInUse(db, ws, isOfPages ? chosen.map(({ id }) => id) : []);
    for (const [n, group] of chosen.entries()) {
      const back = backOf(group, rows[n]?.entry, then, used);
      edits.push(...back.edits);
      if (back.stays) kept++;
    }
    await commit(db, ws, edits, { undoable: false, packed: true, now });
  }
  return kept;
}
