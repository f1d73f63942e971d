import { serialize } from '../../../shared/formats/json.ts';
import { toExport } from '../../../shared/formats/to-export.ts';
import { RECOGNITION_VERSION } from '../../../shared/recognition/version.ts';
import { VERSION } from '../../../shared/version.ts';
import type { Going } from '../../going.ts';
import { allAnnotations, allDiscussions, allPages } from '../../storage/annotations.ts';
import { loadCodebook } from '../../storage/codebook.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { textsOf } from '../../storage/texts.ts';
import { activeWorkspace } from '../../storage/workspaces.ts';

export interface ExportOptions {
  text: boolean;
  rejected: boolean;
  comments: boolean;
}

/**
 * The active workspace as the native JSON, made here: it works offline.
 * @param going the signal's reason is thrown where it stops
 */
export async function exportFile(
  db: MeipiDb,
  { text, rejected, comments }: ExportOptions,
  now: Date,
  going?: Going,
) {
  const { id, name } = await activeWorkspace(db);
  const pages = await allPages(db, id);
  const members = await db.members.where('[ws+user]').between([id], [id, []]).toArray();
  const document = toExport({
    workspace: { id, name },
    pages,
    annotations: await allAnnotations(db, id, going),
    codebook: await loadCodebook(db, id),
    generator: { version: VERSION, recognition: RECOGNITION_VERSION },
    exported: now.toISOString(),
    names: new Map(members.map(member => [member.user, member.name])),
    rejected,
    ...(comments && { discussions: await allDiscussions(db, id) }),
    ...(text && {
      texts: await textsOf(
        db,
        pages.flatMap(page => page.textSha256 ?? []),
      ),
    }),
  });
  const day = now.toISOString().slice(0, 10);
  const count = document.annotations.length;
  return {
    count,
    name: `meipi-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${day}.json`,
    text: serialize(document),
  };
}
