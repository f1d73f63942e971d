import { MAX_PAGE_BYTES } from '../../shared/protocol.ts';
import { sha256Hex } from '../hash.ts';
import { MeipiError } from '../result.ts';
import type { MeipiDb } from '../storage/db.ts';
import { keepText } from '../storage/texts.ts';
import type { TeamApi } from './team-api.ts';
import { teamOf } from './team-of.ts';

/** The plain bytes of a gzip; throws TypeError for what is none, MeipiError where it grows beyond what a page may have. */
async function inflate(gzip: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of gzip.pipeThrough(new DecompressionStream('gzip'))) {
    size += chunk.length;
    if (size > MAX_PAGE_BYTES) throw new MeipiError('text_differs', 'too long');
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * Brings a page's text here from the workspace's server, unless it is here. What has not the hash is not kept.
 * @throws MeipiError `no_text_kept`, `text_differs`; `network` and the like from the server
 */
export async function loadEvidence(
  db: MeipiDb,
  ws: string,
  sha256: string,
  team: (db: MeipiDb, ws: string) => Promise<Pick<TeamApi, 'page'>> = teamOf,
): Promise<void> {
  if (await db.texts.get(sha256)) return;
  if ((await db.workspaces.get(ws))?.host === undefined) throw new MeipiError('no_text_kept');
  const server = await team(db, ws);
  const body = await server.page(sha256).catch((error: unknown) => {
    throw error instanceof MeipiError && error.code === 'not_found' ? new MeipiError('no_text_kept') : error;
  });
  if (!body) throw new MeipiError('no_text_kept');
  const bytes = await inflate(body).catch((error: unknown) => {
    throw error instanceof MeipiError ? error : new MeipiError('text_differs', String(error));
  });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if ((await sha256Hex(text)) !== sha256) throw new MeipiError('text_differs', sha256);
  await keepText(db, ws, sha256, text, false);
}
