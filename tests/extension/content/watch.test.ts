import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../extension/content/watch.ts';

/** Longer than a page rests before it is read, and shorter than the first look for late trees. */
const REST_MS = 600;

describe('watching a page', () => {
  let ending: AbortController;
  const onMutation = vi.fn();
  const onDocument = vi.fn();
  const watch = () =>
    watchPage({
      ...{ document, window, signal: ending.signal, onMutation, onDocument },
      ...{ onNavigate: () => undefined, onSettle: () => undefined },
    });
  const rest = (ms = REST_MS) => new Promise(resolve => setTimeout(resolve, ms));

  beforeEach(() => {
    ending = new AbortController();
    vi.clearAllMocks();
    document.body.innerHTML = '<p>提案</p><div style="display:none">附件</div><x-card></x-card>';
  });
  afterEach(() => ending.abort());

  it('E30 hears of text in trees that it follows, and of none that it let go', async () => {
    const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    const page = watch();
    page.follow([root], []);
    root.innerHTML = '<p>影</p>';
    await rest();
    expect(onMutation).toHaveBeenCalledTimes(1);
    page.follow([], []);
    root.innerHTML = '<p>影子</p>';
    await rest();
    expect(onMutation).toHaveBeenCalledTimes(1);
  });

  it('E30 asks for a reading at a change of style only if something shows that was left out', async () => {
    const [words, folded] = document.querySelectorAll<HTMLElement>('p, div');
    watch().follow([], [folded!]);
    words!.style.opacity = '0.5';
    words!.className = 'moving';
    await rest();
    expect(onMutation).not.toHaveBeenCalled();
    folded!.style.display = 'block';
    await rest();
    expect(onMutation).toHaveBeenCalledTimes(1);
  });

  it('E30 looks for shadow roots that come without a mutation, and asks once for each', async () => {
    const page = watch();
    page.follow([], []);
    document.querySelector('x-card')!.attachShadow({ mode: 'open' }).innerHTML = '<p>迟来</p>';
    await rest(1_300);
    expect(onMutation).toHaveBeenCalledTimes(1);
    page.follow([], []);
    await rest(1_300);
    expect(onMutation).toHaveBeenCalledTimes(1);
  });

  it('E29 tells of each document once', () => {
    const page = watch();
    const inner = document.implementation.createHTMLDocument();
    page.follow([inner], []);
    page.follow([], []);
    page.follow([inner], []);
    expect(onDocument.mock.calls).toEqual([[document], [inner]]);
  });
});
