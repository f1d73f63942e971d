import { TARGET_FIELD, targetIn } from '../../shared/model/moved-target.ts';
import { LOCAL_WORKSPACE, type MeipiDb } from './db.ts';
import { activate, currentWorkspace } from './workspaces.ts';

/** Texts that no other workspace names either are of no use any more. */
async function dropTexts(db: MeipiDb): Promise<void> {
  const named = new Set<string>();
  await db.entries.each(({ entry }) => {
    const { heads } = entry.fields.textSha256 ?? {};
    for (const { value } of heads ?? []) if (typeof value === 'string') named.add(value);
    for (const { value } of entry.fields[TARGET_FIELD]?.heads ?? []) {
      const moved = targetIn(value);
      if (moved) named.add(moved.textSha256);
    }
    if (entry.birth) named.add(entry.birth.target.textSha256);
  });
  const held = await db.texts.toCollection().primaryKeys();
  await db.texts.bulkDelete(held.filter(sha256 => !named.has(sha256)));
}

/**
 * Removes a workspace with all that is in it from this device; its server keeps what it has. The local one cannot go.
 * What was not sent is lost: the person is asked first.
 */
export async function forgetWorkspace(db: MeipiDb, ws: string): Promise<void> {
  if (ws === LOCAL_WORKSPACE) return;
  if ((await currentWorkspace(db))?.id === ws) await activate(db, LOCAL_WORKSPACE);
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) {
      const { keyPath } = table.schema.primKey;
      if (Array.isArray(keyPath) && keyPath[0] === 'ws')
        await table.where(':id').between([ws], [ws, []]).delete();
    }
    await db.history.where('[ws+undone+id]').between([ws], [ws, []]).delete();
    await db.workspaces.delete(ws);
    await dropTexts(db);
  });
}
