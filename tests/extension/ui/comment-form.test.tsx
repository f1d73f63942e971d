import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommentForm } from '../../../extension/ui/panel/CommentForm.tsx';
import { allWords } from '../../../extension/ui/translate-panel.ts';
import { translator } from '../../../shared/words/say.ts';

const t = translator('zh-CN', allWords);
const ME = 'm'.repeat(16);
const ANN = 'a'.repeat(16);
const people = {
  me: ME,
  names: new Map([
    [ME, '沈禾'],
    [ANN, '段青'],
  ]),
};

function show(kept = true) {
  const onSend = vi.fn(async () => kept);
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(<CommentForm people={people} t={t} onSend={onSend} />, root));
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  const type = (text: string) =>
    act(() => {
      field.value = text;
      field.setSelectionRange(text.length, text.length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const key = (init: KeyboardEventInit) =>
    act(async () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    });
  const offered = () => [...root.querySelectorAll('.offered button')].map(one => one.textContent);
  return { root, field, type, key, offered, onSend };
}

afterEach(() => document.body.replaceChildren());

describe('a comment being typed', () => {
  it('T11 offers the others by what is typed behind @, and sends whom one picked by id', async () => {
    const { root, type, offered, key, field, onSend } = show();
    type('请@');
    expect(offered()).toEqual(['@段青']);
    type('请@沈');
    expect(offered()).toEqual([]);
    type('请@段');
    act(() => (root.querySelector('.offered button') as HTMLButtonElement).click());
    expect(field.value).toBe('请@段青 ');
    await key({ key: 'Enter', ctrlKey: true });
    expect(onSend).toHaveBeenCalledWith(`请@${ANN}`);
    expect(field.value).toBe('');
  });

  it('T11 leaves keys to the input method while it composes, and keeps what could not be kept elsewhere', async () => {
    const { type, key, field, onSend } = show(false);
    type('一致');
    await key({ key: 'Enter', ctrlKey: true, isComposing: true });
    expect(onSend).not.toHaveBeenCalled();
    await key({ key: 'Enter', ctrlKey: true });
    expect(onSend).toHaveBeenCalledTimes(1);
    expect(field.value).toBe('一致');
  });
});
