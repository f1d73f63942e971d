import { describe, expect, it } from 'vitest';
import { viewAnnotation } from '../../shared/model/annotation.ts';
import {
  commentField,
  mentionsIn,
  RESOLVED_FIELD,
  splitMentions,
  viewDiscussion,
} from '../../shared/model/discussion.ts';
import { fieldVersions } from '../../shared/model/versions.ts';
import { decodeBatch, encodeBatch } from '../../shared/sync/batch.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import { apply, type Entry, emptyEntry, headsOf } from '../../shared/sync/merge.ts';
import type { FieldValue, Op } from '../../shared/sync/ops.ts';

const ANN = 'a'.repeat(16);
const BEA = 'b'.repeat(16);
const at = (ms: number, user: string) => formatHlc({ ms, counter: 0 }, `${user}.${'x'.repeat(16)}`);
const set = (entry: Entry, ms: number, user: string, field: string, value: FieldValue): Op => ({
  op: 'set',
  of: 'annotation',
  id: 'one',
  at: at(ms, user),
  field,
  value,
  replaces: headsOf(entry, field),
});
const empty = emptyEntry('annotation', 'one');
const say = (entry: Entry, ms: number, user: string, id: string, text: string) =>
  apply(entry, set(entry, ms, user, commentField(id), text));

describe('a discussion', () => {
  it('T11 tells who said what and when, oldest first, whatever order it arrives in', () => {
    const ops = [
      set(empty, 2_000, BEA, commentField('two'), '一致'),
      set(empty, 1_000, ANN, commentField('one'), `@${BEA} 一致吗？`),
    ];
    const { comments } = viewDiscussion(ops.reduce(apply, empty));
    expect(comments).toEqual([
      { id: 'one', author: ANN, at: 1_000, text: `@${BEA} 一致吗？` },
      { id: 'two', author: BEA, at: 2_000, text: '一致' },
    ]);
    expect(viewDiscussion([...ops].reverse().reduce(apply, empty)).comments).toEqual(comments);
  });

  it('T11 keeps author and time of a comment that was changed, says who changed it, and leaves out what was taken back', () => {
    let entry = say(empty, 1_000, ANN, 'one', '初稿');
    entry = say(entry, 5_000, BEA, 'one', '改稿');
    expect(viewDiscussion(entry).comments).toEqual([
      { id: 'one', author: ANN, at: 1_000, text: '改稿', edited: { by: BEA, at: 5_000 } },
    ]);
    expect(viewDiscussion(say(entry, 6_000, ANN, 'one', '')).comments).toEqual([]);
  });

  it('T11 is settled and opened again', () => {
    const settled = apply(empty, set(empty, 1_000, BEA, RESOLVED_FIELD, true));
    expect(viewDiscussion(settled).resolved).toEqual({ by: BEA, at: 1_000 });
    expect(
      viewDiscussion(apply(settled, set(settled, 2_000, ANN, RESOLVED_FIELD, false))).resolved,
    ).toBeUndefined();
  });

  it('T11 travels in batches of today’s form, and is neither shown nor a contest to who does not know it', () => {
    const ops = [
      set(empty, 1_000, ANN, commentField('one'), '甲'),
      set(empty, 1_001, BEA, commentField('one'), '乙'),
    ];
    const batch = { v: 1 as const, actor: `${ANN}.${'x'.repeat(16)}`, seq: 1, ops };
    expect(decodeBatch(encodeBatch(batch)).ops).toEqual(ops);
    const born: Op = {
      op: 'create',
      id: 'one',
      at: at(500, ANN),
      origin: 'manual',
      author: ANN,
      fields: { kind: 'highlight', status: 'accepted' },
      tags: [],
      target: {
        page: 'p',
        quote: { exact: '甲', prefix: '', suffix: '' },
        position: { start: 0, end: 1 },
        utf16: { start: 0, end: 1 },
        textSha256: 'a'.repeat(64),
      },
    };
    const entry = [born, ...ops].reduce(apply, empty);
    expect(viewAnnotation(entry)?.contested).toEqual([]);
    expect(fieldVersions(entry)).toEqual([]);
  });

  it('T11 names members by id, wherever they stand in a text', () => {
    const text = `@${ANN}和@${BEA}，@${ANN} @short mail@${'c'.repeat(17)}`;
    expect(mentionsIn(text)).toEqual([ANN, BEA]);
    expect(
      splitMentions(text)
        .map(piece => (typeof piece === 'string' ? piece : `@${piece.user}`))
        .join(''),
    ).toBe(text);
  });
});

describe('versions of a field', () => {
  it('T10 are what concurrent writers left, the one that shows first, equal values once', () => {
    const ops = [
      set(empty, 1_000, ANN, 'note', '甲'),
      set(empty, 1_001, BEA, 'note', '乙'),
      set(empty, 1_002, `c${'c'.repeat(15)}`, 'note', '甲'),
      set(empty, 1_000, ANN, 'kind', 'person'),
      set(empty, 1_001, BEA, 'kind', 'person'),
    ];
    const entry = ops.reduce(apply, empty);
    expect(fieldVersions(entry)).toEqual([
      {
        field: 'note',
        versions: [
          { stamp: ops[2]?.at, value: '甲', by: 'c'.repeat(16), at: 1_002 },
          { stamp: ops[1]?.at, value: '乙', by: BEA, at: 1_001 },
        ],
      },
    ]);
    expect(fieldVersions(apply(entry, set(entry, 2_000, ANN, 'note', '乙')))).toEqual([]);
  });
});
