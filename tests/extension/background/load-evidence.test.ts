import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';

vi.mock('../../../extension/background/team-of.ts', () => ({ teamOf: vi.fn() }));

import { ApiError } from '../../../extension/background/api.ts';
import { loadEvidence } from '../../../extension/background/load-evidence.ts';
import { sha256Hex } from '../../../extension/hash.ts';
import { joinWorkspace } from '../../../extension/storage/workspaces.ts';
import { MAX_PAGE_BYTES } from '../../../shared/protocol.ts';
import { freshDb } from '../fixtures.ts';

const WS = 'w'.repeat(16);
const TEXT = '\ufeff2022年收到提案187件。';

async function device() {
  const db = freshDb();
  const user = { id: 'u'.repeat(16), name: '沈禾' };
  await joinWorkspace(db, 'https://one.example', {
    workspace: { id: WS, name: '组' },
    user,
    role: 'viewer',
    now: 0,
  });
  return db;
}
const serving = (bytes: Uint8Array) => async () => ({
  page: async () =>
    new Blob([bytes as Uint8Array<ArrayBuffer>]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>,
});

describe('a page’s text from the server', () => {
  it('T13 is kept when it has the hash, a byte order mark and all', async () => {
    const db = await device();
    const sha256 = await sha256Hex(TEXT);
    await loadEvidence(db, WS, sha256, serving(gzipSync(TEXT)));
    expect((await db.texts.get(sha256))?.text).toBe(TEXT);
    expect(await db.evidence.count()).toBe(0);
  });

  const BOMB = 'a'.repeat(MAX_PAGE_BYTES + 1);
  it.each([
    ['another text', gzipSync('2022年收到提案178件。'), TEXT],
    ['no gzip', new TextEncoder().encode(TEXT), TEXT],
    ['longer than a page may be', gzipSync(BOMB), BOMB],
  ])('T13 is refused when it is %s', async (_, bytes, text) => {
    const db = await device();
    const loading = loadEvidence(db, WS, await sha256Hex(text), serving(bytes));
    await expect(loading).rejects.toMatchObject({ code: 'text_differs' });
    expect(await db.texts.count()).toBe(0);
  });

  it('T13 that nobody kept is said to be so', async () => {
    const db = await device();
    const missing = async () => ({ page: () => Promise.reject(new ApiError('not_found', 'not_found')) });
    await expect(loadEvidence(db, WS, 'a'.repeat(64), missing)).rejects.toMatchObject({
      code: 'no_text_kept',
    });
    await expect(loadEvidence(db, 'local', 'a'.repeat(64), missing)).rejects.toMatchObject({
      code: 'no_text_kept',
    });
  });
});
