/** What a person does on a device, through the extension's own storage. */

import { sha256Hex } from '../../../extension/hash.ts';
import { createEdit, pageEdits, patchEdits } from '../../../extension/storage/annotations.ts';
import { commit, stepHistory } from '../../../extension/storage/commit.ts';
import type { EntryRow, MeipiDb } from '../../../extension/storage/db.ts';
import type { Edit } from '../../../extension/storage/edit.ts';
import { keepText } from '../../../extension/storage/texts.ts';
import { isPrivateId, privateField } from '../ledger.ts';
import type { Prng } from '../world/prng.ts';

const PAGES = ['p1', 'p2'];
export const SHARED_TAGS = ['提案', '立案', '协商'];
/** Suggestions that several people may accept, each at a place of its own. */
const SUGGESTIONS = 8;

/** Every text that is written names its workspace, so that it is known again elsewhere. */
export const markOf = (ws: string) => `${ws.slice(0, 8)}#`;

export interface Actor {
  /** The device's name. */
  name: string;
  db: MeipiDb;
  ws: string;
  now: () => number;
  prng: Prng;
  /** A number that was not given before. */
  serial: () => number;
}

export const entriesOf = (db: MeipiDb, ws: string): Promise<EntryRow[]> =>
  db.entries.where('[ws+of+id]').between([ws], [ws, []]).toArray();

async function textOf(ws: string, page: string): Promise<{ text: string; sha256: string }> {
  const text = `${markOf(ws)}${page} 全年收到提案442件，立案430件。`;
  return { text, sha256: await sha256Hex(text) };
}

async function createIn({ name, ws, prng, serial }: Actor): Promise<Edit> {
  const page = prng.pick(PAGES);
  const shared = prng.chance(0.3);
  const place = shared ? prng.int(SUGGESTIONS) : SUGGESTIONS + serial();
  const own = !shared && prng.chance(0.3);
  const id = shared ? `s${place}` : `${name}-${own ? 'own' : 'new'}${place}`;
  const start = place * 20;
  const on = shared ? (PAGES[place % 2] as string) : page;
  const { sha256 } = await textOf(ws, on);
  const target = {
    quote: { exact: '442件', prefix: markOf(ws), suffix: '，' },
    position: { start, end: start + 4 },
    utf16: { start, end: start + 4 },
  };
  const draft = {
    kind: 'statistic' as const,
    target,
    attributes: { value: place },
    tags: prng.chance(0.3) ? [prng.pick(SHARED_TAGS)] : [],
    origin: 'recognised' as const,
    status: 'accepted' as const,
    ...(prng.chance(0.3) && { note: `${markOf(ws)}${serial()}` }),
  };
  return createEdit(draft, id, { page: on, textSha256: sha256 });
}

/** One edit of something that is there; undefined where there is nothing yet. */
function change({ name, ws, prng, serial }: Actor, rows: readonly EntryRow[]): Edit[] {
  const mine = rows.filter(
    ({ of, id }) => of === 'annotation' && (!/-own/.test(id) || isPrivateId(id, name)),
  );
  if (mine.length === 0) return [];
  const { id } = prng.pick(mine);
  const value = `${markOf(ws)}${serial()}`;
  const tag = prng.chance(0.3) ? name : prng.pick(SHARED_TAGS);
  switch (prng.int(8)) {
    case 0:
    case 1:
      return patchEdits({ id, note: value });
    case 2:
      return patchEdits({ id, attributes: { subject: value }, addTags: [tag] });
    case 3:
      return patchEdits({ id, [prng.chance(0.5) ? 'addTags' : 'removeTags']: [tag] });
    case 4:
      return [{ op: 'set', of: 'annotation', id, field: privateField(name), value }];
    case 5:
      return [{ op: 'delete', id }];
    case 6:
      return [{ op: 'restore', id }];
    default:
      return patchEdits({ id, status: prng.chance(0.5) ? 'accepted' : 'rejected' });
  }
}

/** One act at random. Rejects as the storage does. */
export async function act(actor: Actor): Promise<void> {
  const { db, ws, prng, now } = actor;
  if (prng.chance(0.1)) {
    await stepHistory(db, ws, prng.chance(0.7) ? 'undo' : 'redo', now());
    return;
  }
  const rows = await entriesOf(db, ws);
  if (rows.length === 0 || prng.chance(0.35)) {
    const creates = await Promise.all(
      Array.from({ length: prng.chance(0.15) ? 6 : 1 }, () => createIn(actor)),
    );
    const id = (creates[0] as Extract<Edit, { op: 'create' }>).target.page;
    const { text, sha256 } = await textOf(ws, id);
    await keepText(db, ws, sha256, text, true);
    const url = `http://www.ynzxb.cn/${id}.html`;
    const page = { id, url, canonicalUrl: url, title: `${markOf(ws)}${id}`, textSha256: sha256 };
    await commit(db, ws, await pageEdits(db, ws, page), { undoable: false, now: now() });
    const known = new Set(rows.map(row => row.id));
    await commit(
      db,
      ws,
      creates.filter(edit => !/^s/.test(edit.id) || !known.has(edit.id) || prng.chance(0.5)),
      {
        now: now(),
      },
    );
    return;
  }
  await commit(db, ws, change(actor, rows), { now: now() });
}
