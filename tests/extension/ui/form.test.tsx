import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Form } from '../../../extension/ui/Form.tsx';

afterEach(() => document.body.replaceChildren());

it('is taken by the page and sent nowhere, keys and reference included', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const taken = vi.fn();
  const typed = vi.fn();
  const ref = createRef<HTMLFormElement>();
  await act(() =>
    render(
      <Form ref={ref} class="line" onKeyDown={typed} onSubmit={taken}>
        <input />
      </Form>,
      root,
    ),
  );
  const form = root.querySelector('form') as HTMLFormElement;
  expect(ref.current).toBe(form);
  expect(form.className).toBe('line');
  const sent = new Event('submit', { bubbles: true, cancelable: true });
  await act(() => void form.dispatchEvent(sent));
  expect(taken).toHaveBeenCalledOnce();
  expect(sent.defaultPrevented).toBe(true);
  await act(() => void form.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
  expect(typed).toHaveBeenCalledOnce();
});
