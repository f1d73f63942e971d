/** Takes back a part of an import as far as nobody has worked on it since: what somebody changed after it stays. */
import { viewAnnotation } from '../../shared/model/annotation.ts';
import { isPageNoteField } from '../../shared/model/page-note.ts';
import { current } from '../../shared/sync/merge.ts';
import { commit } from './commit.ts';
import type { ImportPartRow, MeipiDb } from './db.ts';
import type { Edit, Step } from './edit.ts';

/** What was done to one entry, in order. */
interface Group {
  of: 'annotation' | 'page' | 'code' | 'word' | 'workspace';
  id: string;
  steps: Step[];
}

function groupsOf(steps: readonly Step[]): Group[] {
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

async function isInUse(db: MeipiDb, ws: string, page: string): Promise<boolean> {
  const rows = await db.entries.where({ ws, of: 'annotation', page }).toArray();
  return rows.some(({ entry }) => viewAnnotation(entry) !== undefined);
}

/** How a group is taken back, and whether something of it stays because it is another's by now. */
async function backOf(
  db: MeipiDb,
  ws: string,
  { of, id, steps }: Group,
  last: string,
): Promise<{ edits: Edit[]; stays: boolean }> {
  const entry = (await db.entries.get([ws, of, id]))?.entry;
  const reversed = [...steps].reverse();
  const [first] = steps;
  // What came whole goes whole, or stays whole; a deletion takes all with it.
  if (first && (first.did.op === 'create' || first.did.op === 'restore')) {
    const stays = (entry?.written ?? '') > last;
    const edits = first.did.op === 'create' ? [first.back] : reversed.map(({ back }) => back);
    return { edits: stays ? [] : edits, stays };
  }
  // A page that was known before goes on without what was added to it; one that came so is needed by what stands on it now.
  const isNewPage = of === 'page' && steps.some(({ did }) => did.op === 'set' && did.field === 'url');
  const inUse = isNewPage && (await isInUse(db, ws, id));
  const isFact = ({ did }: Step) => of === 'page' && did.op === 'set' && !isPageNoteField(did.field);
  const isAsLeft = ({ did }: Step) => {
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
  { steps = [], last = '' }: Pick<ImportPartRow, 'steps' | 'last'>,
  now: number,
): Promise<number> {
  const groups = groupsOf(steps);
  let kept = 0;
  // Annotations first: whether a page is in use is asked when they are gone.
  for (const isOfPages of [false, true]) {
    const edits: Edit[] = [];
    for (const group of groups.filter(({ of }) => (of === 'page') === isOfPages)) {
      const back = await backOf(db, ws, group, last);
      edits.push(...back.edits);
      if (back.stays) kept++;
    }
    await commit(db, ws, edits, { undoable: false, now });
  }
  return kept;
}
