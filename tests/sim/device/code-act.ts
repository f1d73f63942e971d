/** What a person does to the codebook on a device. */
import { codeEdits, loadCodebook } from '../../../extension/storage/codebook.ts';
import { commit } from '../../../extension/storage/commit.ts';
import { CODE_COLORS } from '../../../shared/model/code.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import {
  type CodeChange,
  mergeCodes,
  removeCode,
  renameCode,
} from '../../../shared/model/codebook-changes.ts';
import { type Actor, markOf, SHARED_TAGS } from './acts.ts';

/** Tags of annotations, and a code that nothing bears. */
const KEYS = [...SHARED_TAGS, '总类'];

function changesIn({ ws, prng, serial }: Actor, book: Codebook): CodeChange[] {
  const key = prng.pick(KEYS);
  const other = prng.pick(KEYS);
  const held = book.live.get(key);
  if (!held) return [{ key, set: { label: key, removed: false } }];
  switch (prng.int(6)) {
    case 0:
    case 1:
      return renameCode(book, held, `${markOf(ws)}${serial()}`);
    case 2:
      // Whoever moves codes at once may well put each under the other.
      return [{ key, set: { parent: other } }];
    case 3:
      return mergeCodes(book, key, other);
    case 4:
      return [removeCode(key)];
    default:
      return [{ key, set: { color: prng.pick(CODE_COLORS), definition: `${markOf(ws)}${serial()}` } }];
  }
}

/** One act at random. Rejects as the storage does. */
export async function codeAct(actor: Actor): Promise<void> {
  const { db, ws, now } = actor;
  const changes = changesIn(actor, await loadCodebook(db, ws));
  await commit(db, ws, await codeEdits(db, ws, changes), { now: now() });
}
