import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Listener = (message?: unknown) => void;

function event() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
}

/** A browser whose tab 7 shows a page with a title, which counts how often it was asked. */
const told = event();
const page = { title: '早报', asked: 0 };
Object.assign(globalThis, {
  chrome: {
    runtime: { onMessage: told, sendMessage: async () => ({ ok: true, value: { enabled: 'default' } }) },
    tabs: {
      get: async (id: number) => ({ id, url: 'https://example.org/' }),
      onActivated: event(),
      onUpdated: event(),
      sendMessage: async () => {
        page.asked++;
        return { ok: true, value: { title: page.title, items: [] } };
      },
    },
  },
});
const change = (title: string) => {
  page.title = title;
  for (const listener of told.listeners) listener({ meipi: 1, event: 'stateChanged' });
};

// What finds the browser when it is loaded.
const { askEarly, takeEarly } = await import('../../../extension/ui/panel/early-view.ts');
const { useTab } = await import('../../../extension/ui/panel/use-tab.ts');

const world = globalThis as { meipiEarlyView?: ReturnType<typeof askEarly> };
let root: HTMLElement;
let reload: () => Promise<void>;

async function showPanel(): Promise<void> {
  function Title() {
    const view = useTab(7);
    reload = view.reload;
    return <p>{view.state?.title}</p>;
  }
  await act(async () => render(<Title />, root));
  await act(async () => {
    await new Promise(resolve => setTimeout(resolve));
  });
}

beforeEach(() => {
  Object.assign(page, { title: '早报', asked: 0 });
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe('what the panel asks of its tab', () => {
  it('is asked once, before the panel’s own script is there', async () => {
    world.meipiEarlyView = askEarly('?tab=7');
    expect(told.listeners.size).toBe(1);
    await showPanel();
    expect(root.textContent).toBe('早报');
    expect(page.asked).toBe(1);
    expect(takeEarly()).toBeUndefined();
    expect(told.listeners.size).toBe(1);
  });

  it('is asked again if it changed before the panel listened itself', async () => {
    const early = askEarly('?tab=7');
    await early.view;
    world.meipiEarlyView = early;
    change('晚报');
    await showPanel();
    expect(root.textContent).toBe('晚报');
    expect(page.asked).toBe(2);
  });

  it('is asked by the panel where no early script ran', async () => {
    await showPanel();
    expect(root.textContent).toBe('早报');
    expect(page.asked).toBe(1);
  });

  it('is asked once for all who ask before the question is put', async () => {
    await showPanel();
    await act(async () => void (await Promise.all([reload(), reload(), reload()])));
    expect(page.asked).toBe(2);
    change('晚报');
    await act(() => reload());
    expect(page.asked).toBe(3);
    expect(root.textContent).toBe('晚报');
  });
});
