import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Editor, type EditorProps } from '../../../extension/ui/editor/Editor.tsx';
import { allWords } from '../../../extension/ui/translate-panel.ts';
import { translator } from '../../../shared/words/say.ts';

afterEach(() => document.body.replaceChildren());

it('saves what was typed, and closes, though that was asked for before the annotation had loaded', async () => {
  const loading = Promise.withResolvers<unknown>();
  const asked: [method: string, input: unknown][] = [];
  const ask = (async (method: string, input: unknown) => {
    asked.push([method, input]);
    return method === 'editor.load' ? loading.promise : { ok: true, value: [] };
  }) as EditorProps['ask'];
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Editor id="n1" first="note" ask={ask} t={translator('zh-CN', allWords)} />, root));
  const note = root.querySelector('textarea') as HTMLTextAreaElement;
  await act(() => {
    note.value = '待核';
    note.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => {
    note.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  });
  expect(asked.map(([method]) => method)).not.toContain('annotations.update');

  const held = { id: 'n1', kind: 'statistic', tags: [], target: { quote: { exact: '187件' } } };
  await act(async () => loading.resolve({ ok: true, value: held }));
  const patches = [{ id: 'n1', note: '待核', addTags: [], removeTags: [] }];
  await vi.waitFor(() =>
    expect(asked.slice(-2)).toEqual([
      ['annotations.update', { patches }],
      ['editor.close', {}],
    ]),
  );
});

it('leaves the person where they have begun to type, when the annotation arrives', async () => {
  const loading = Promise.withResolvers<unknown>();
  const ask = (async (method: string) =>
    method === 'editor.load' ? loading.promise : { ok: true, value: [] }) as EditorProps['ask'];
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Editor id="n1" first="note" ask={ask} t={translator('zh-CN', allWords)} />, root));
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  const tags = root.querySelector('input') as HTMLInputElement;
  await act(() => tags.focus());
  const held = { id: 'n1', kind: 'statistic', tags: [], target: { quote: { exact: '187件' } } };
  await act(async () => loading.resolve({ ok: true, value: held }));
  await vi.waitFor(() => expect(root.querySelector('blockquote')?.textContent).toBe('187件'));
  expect(document.activeElement).toBe(tags);
});
