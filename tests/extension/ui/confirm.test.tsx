import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Confirm } from '../../../extension/ui/Confirm.tsx';
import { allWords } from '../../../extension/ui/translate-panel.ts';
import { translator } from '../../../shared/words/say.ts';

const t = translator('en', allWords);

/** The button on a page of its own, with what was confirmed. */
function show(typed?: string) {
  const onYes = vi.fn();
  const root = document.body.appendChild(document.createElement('div'));
  const question = 'Erase all?';
  act(() =>
    render(
      <Confirm
        label="Erase"
        question={question}
        t={t}
        onYes={onYes}
        {...(typed !== undefined && { typed })}
      />,
      root,
    ),
  );
  const button = (text: string) =>
    [...root.querySelectorAll('button')].find(one => one.textContent === text) as HTMLButtonElement;
  const press = (text: string) => act(() => button(text).click());
  const type = (text: string) =>
    act(() => {
      const field = root.querySelector('input') as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { root, onYes, button, press, type };
}

afterEach(() => document.body.replaceChildren());

describe('a button that asks first', () => {
  it('T9 does nothing at the first press, and nothing when it is taken back', () => {
    const { root, onYes, press } = show();
    press('Erase');
    expect(root.textContent).toContain('Erase all?');
    press('Cancel');
    expect(root.textContent).toBe('Erase');
    expect(onYes).not.toHaveBeenCalled();
  });

  it('T9 acts at the second press, once', () => {
    const { onYes, press } = show();
    press('Erase');
    press('Erase');
    expect(onYes).toHaveBeenCalledTimes(1);
  });

  it('T9 waits for the very name where nothing can bring it back', () => {
    const { onYes, press, type, button } = show('江川课题组');
    press('Erase');
    type('江川');
    expect(button('Erase').disabled).toBe(true);
    type(' 江川课题组 ');
    press('Erase');
    expect(onYes).toHaveBeenCalledTimes(1);
  });
});
