import { describe, expect, it } from 'vitest';
import { commit } from '../../../extension/storage/commit.ts';
import { keepText } from '../../../extension/storage/texts.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { readText } from '../../../extension/ui/text/read-text.ts';
import { textPieces } from '../../../extension/ui/text/text-pieces.ts';
import { create, freshDb } from '../fixtures.ts';

describe('a text with marks', () => {
  it('T13 is cut where marks begin and end, within lines, and loses nothing', () => {
    const text = '收到提案\n187件，\n立案';
    const spans = [
      { key: 'a', start: 2, end: 9 },
      { key: 'b', start: 5, end: 8 },
    ];
    const lines = textPieces(text, spans);
    expect(lines.map(pieces => pieces.map(piece => piece.text).join('')).join('\n')).toBe(text);
    expect(lines[0]).toEqual([
      { text: '收到', keys: [] },
      { text: '提案', keys: ['a'] },
    ]);
    expect(lines[1]).toEqual([
      { text: '187', keys: ['a', 'b'] },
      { text: '件', keys: ['a'] },
      { text: '，', keys: [] },
    ]);
  });

  it('T13 marks an annotation only where its very words stand', async () => {
    const db = freshDb();
    const { id: ws } = await activeWorkspace(db);
    await commit(db, ws, [create('one')]);
    await keepText(db, ws, 'a'.repeat(64), '全年共收到提案312件，经审查立案', false);
    expect((await readText(db, ws, 'one'))?.spans).toEqual([{ key: 'one', start: 7, end: 11 }]);
    await db.texts.put({ sha256: 'a'.repeat(64), text: '全年共收到议案312件件，经审查立案'.slice(1) });
    expect((await readText(db, ws, 'one'))?.spans).toEqual([]);
    expect(await readText(db, ws, 'other')).toBeUndefined();
  });
});
