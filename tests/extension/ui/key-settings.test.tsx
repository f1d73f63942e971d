import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { storedKeymap } from '../../../extension/storage/keymap.ts';
import { KeySettings } from '../../../extension/ui/keys/KeySettings.tsx';
import { allWords } from '../../../extension/ui/translate-panel.ts';
import { translator } from '../../../shared/words/say.ts';
import { freshDb } from '../fixtures.ts';

const t = translator('zh-CN', allWords);
afterEach(() => document.body.replaceChildren());

function show() {
  const db = freshDb();
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(<KeySettings db={db} t={t} onError={fail} />, root));
  const row = (words: string) =>
    [...root.querySelectorAll('li')].find(one => one.firstElementChild?.textContent === words) as Element;
  const key = (words: string) => row(words).querySelector('button') as HTMLButtonElement;
  const record = async (words: string, init: KeyboardEventInit) => {
    await act(() => key(words).click());
    const press = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    await act(() => void key(words).dispatchEvent(press));
  };
  return { db, root, row, key, record };
}
const fail = (error: unknown) => {
  throw error;
};

describe('the settings of keys', () => {
  it('V1 take a new key, refuse one that is in use with a word, and go back to what they were', async () => {
    const { db, root, row, key, record } = show();
    expect(key('否定，并到下一条').textContent).toBe('X');
    await record('否定，并到下一条', { code: 'KeyQ' });
    await vi.waitFor(() => expect(key('否定，并到下一条').textContent).toBe('Q'));
    expect((await storedKeymap(db)).reject).toBe('KeyQ');

    await record('否定，并到下一条', { code: 'KeyA' });
    await vi.waitFor(() =>
      expect(row('否定，并到下一条').querySelector('[role=alert]')?.textContent).toContain(
        'A 已用于“确认，并到下一条”',
      ),
    );
    expect((await storedKeymap(db)).reject).toBe('KeyQ');
    await record('否定，并到下一条', { code: 'Escape' });
    await record('否定，并到下一条', { code: 'Backspace' });
    await vi.waitFor(() => expect(key('否定，并到下一条').textContent).toBe('未设'));

    const reset = [...root.querySelectorAll('button')].find(one => one.textContent === '全部恢复默认');
    await act(async () => reset?.click());
    await vi.waitFor(() => expect(key('否定，并到下一条').textContent).toBe('X'));
  });

  it('V2 take no key of an input method', async () => {
    const { db, record } = show();
    await record('否定，并到下一条', { code: 'KeyQ', keyCode: 229 });
    expect((await storedKeymap(db)).reject).toBe('KeyX');
  });
});
