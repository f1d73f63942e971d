import { describe, expect, it } from 'vitest';
import { annotationId } from '../../../extension/background/annotation-id.ts';
import { rangeEdits } from '../../../extension/background/range-edits.ts';
import { describedText, draftTarget, suggestionDraft } from '../../../extension/content/drafts.ts';
import type { Item } from '../../../extension/messages.ts';
import { annotationsOf, createEdit, patchEdits } from '../../../extension/storage/annotations.ts';
import { commit, stepHistory } from '../../../extension/storage/commit.ts';
import { entryFacts } from '../../../extension/storage/entry-facts.ts';
import { historyHeads } from '../../../extension/storage/history.ts';
import { activeWorkspace } from '../../../extension/storage/workspaces.ts';
import { viewAnnotation } from '../../../shared/model/annotation.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { formatHlc } from '../../../shared/sync/clock.ts';
import { apply } from '../../../shared/sync/merge.ts';
import { freshDb } from '../fixtures.ts';

const TEXT = '江川区政协全年共收到提案4420件，经审查立案398件。';
const ON = { page: 'page1', textSha256: 'a'.repeat(64) };
const described = describedText(TEXT);
const spanOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const change = (of: Parameters<typeof rangeEdits>[1]['of'], from: string, to: string) => ({
  ...{ of, from: spanOf(from), to: spanOf(to) },
  target: draftTarget(described, spanOf(to).start, spanOf(to).end),
});

/** The suggestion that recognition makes of some words. */
function suggestion(words: string) {
  const mention = recognise(TEXT).find(one => one.text === words);
  if (!mention) throw new Error(`not recognised: ${words}`);
  const { kind, start, end, text, rule, score, ...attributes } = mention;
  const item: Item = {
    ...{ key: words, state: 'suggested', anchor: 'found', kind, text, start, end, attributes },
    ...{ tags: [], origin: 'recognised', rule, score },
  };
  return suggestionDraft(described, item, 'accepted');
}

async function start() {
  const db = freshDb();
  const { id: ws } = await activeWorkspace(db);
  const options = { db, ws, text: TEXT, on: ON, part: '1', recognise: (text: string) => recognise(text) };
  const draft = suggestion('4420件');
  const id = await annotationId(draft, ON.page);
  await commit(db, ws, [createEdit(draft, id, ON)]);
  const view = async () => (await annotationsOf(db, ws, 'page1')).find(one => one.id === id);
  const move = async (from: string, to: string) =>
    commit(db, ws, (await rangeEdits(options, change(id, from, to))).edits);
  return { db, ws, options, draft, id, view, move };
}

describe('the range of an annotation', () => {
  it('N4 is moved in one act that one undo takes back, with id, tags, notes and comments as they were', async () => {
    const { db, ws, id, view, move } = await start();
    await commit(db, ws, patchEdits({ id, note: '核对', addTags: ['提案'] }));
    await commit(db, ws, [{ op: 'set', of: 'annotation', id, field: 'comment.x', value: '同意' }]);
    const before = await view();
    await move('4420件', '提案4420件');
    expect(await view()).toMatchObject({
      ...{ id, note: '核对', tags: ['提案'], created: before?.created },
      target: { quote: { exact: '提案4420件' }, utf16: spanOf('提案4420件') },
    });
    expect((await entryFacts(db, ws, 'page1')).get(id)?.discussion.comments).toHaveLength(1);
    expect((await historyHeads(db, ws)).undo?.deed).toBe('range');
    await stepHistory(db, ws, 'undo');
    expect((await view())?.target).toEqual(before?.target);
    expect((await view())?.attributes).toEqual(before?.attributes);
    await stepHistory(db, ws, 'redo');
    expect((await view())?.target.quote.exact).toBe('提案4420件');
  });

  it('N4 lets a figure be read anew from its new words, unless a person has said what it is', async () => {
    const { db, ws, id, view, move } = await start();
    expect((await view())?.attributes).toMatchObject({ value: 4420, unit: '件' });
    await move('4420件', '20件');
    expect((await view())?.attributes.value).toBe(20);
    await move('20件', '4420件');
    expect((await view())?.attributes).toMatchObject({ value: 4420, unit: '件' });
    await commit(db, ws, patchEdits({ id, attributes: { value: 7 } }));
    await move('4420件', '20件');
    expect((await view())?.attributes.value).toBe(7);
    // As the words say by themselves, without what stands around the longer number.
    await commit(db, ws, patchEdits({ id, attributes: { value: 20, subject: '', act: '' } }));
    await move('20件', '442');
    // Recognition makes nothing of a number without what it counts.
    expect((await view())?.attributes).toEqual({});
  });

  it('N4 of a suggestion is accepted with it, under the id that the suggestion has for all', async () => {
    const { db, ws, options } = await start();
    const draft = suggestion('398件');
    const made = await rangeEdits(options, change(draft, '398件', '立案398件'));
    expect(made.id).toBe(await annotationId(draft, ON.page));
    await commit(db, ws, made.edits);
    const one = (await annotationsOf(db, ws, 'page1')).find(({ id }) => id === made.id);
    expect(one).toMatchObject({ status: 'accepted', origin: 'recognised', attributes: { value: 398 } });
    expect(one?.target.quote.exact).toBe('立案398件');
    await stepHistory(db, ws, 'undo');
    expect((await annotationsOf(db, ws, 'page1')).map(({ id }) => id)).not.toContain(made.id);
    // Accepted as it is later, it stands where it was found.
    await commit(db, ws, [createEdit(draft, made.id, ON)]);
    const again = (await annotationsOf(db, ws, 'page1')).find(({ id }) => id === made.id);
    expect(again?.target.quote.exact).toBe('398件');
  });

  it('N4 that two people move at once is kept twice, for one to choose', async () => {
    const { db, ws, options, id } = await start();
    const entry = (await db.entries.get([ws, 'annotation', id]))?.entry;
    if (!entry) throw new Error('not stored');
    const moves = await Promise.all(
      ['提案4420件', '收到提案4420件'].map(async (to, i) => {
        const { edits } = await rangeEdits(options, change(id, '4420件', to));
        const [set] = edits;
        if (set?.op !== 'set') throw new Error('no set');
        const user = 'ab'.charAt(i).repeat(16);
        const at = formatHlc({ ms: Date.now() + 60_000 + i, counter: 0 }, `${user}.${user}`);
        return { ...set, at, replaces: [] };
      }),
    );
    const one = moves.reduce(apply, entry);
    const other = [...moves].reverse().reduce(apply, entry);
    expect(viewAnnotation(one)?.target.quote.exact).toBe('收到提案4420件');
    expect(viewAnnotation(other)).toEqual(viewAnnotation(one));
    expect(viewAnnotation(one)?.contested).toEqual(['target']);
  });

  it('N4 that does not fit is refused, and nothing is stored', async () => {
    const { options, id } = await start();
    const long = change(id, '4420件', '提案4420件');
    const target = { ...long.target, quote: { ...long.target.quote, exact: '案'.repeat(9_900) } };
    await expect(rangeEdits(options, { ...long, target })).rejects.toMatchObject({ code: 'too_long' });
  });

  it('N4 that is no place, or one on another page, is passed over', async () => {
    const { db, ws, id, view } = await start();
    const target = (await view())?.target;
    for (const value of ['{', '{"page":"page1"}', JSON.stringify({ ...target, page: 'page2' }), 5]) {
      await commit(db, ws, [{ op: 'set', of: 'annotation', id, field: 'target', value }]);
      expect((await view())?.target).toEqual(target);
    }
  });
});
