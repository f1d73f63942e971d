import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadReadings } from '../../../extension/load-readings.ts';
import type { KnownTag, TagChoice } from '../../../extension/messages-codes.ts';
import { TagField } from '../../../extension/ui/editor/TagField.tsx';
import { allWords } from '../../../extension/ui/translate-panel.ts';
import { translator } from '../../../shared/words/say.ts';

const t = translator('zh-CN', allWords);
const tag = (label: string, facts: Partial<KnownTag> = {}): KnownTag => ({
  ...{ label, path: [], uses: 0, coded: true, former: [] },
  ...facts,
});
const KNOWN = [tag('协商在基层', { uses: 3, path: ['协商'] }), tag('基层治理'), tag('GDP')];

async function show(change: Partial<TagChoice> = {}, start: string[] = []) {
  const readings = await loadReadings();
  void readings;
  const onAdopt = vi.fn(async () => true);
  const seen: string[][] = [];
  const choice: TagChoice = { ws: 'w', known: KNOWN, controlled: false, mayAdd: true, ...change };
  function Field() {
    const [tags, setTags] = useState(start);
    seen.push(tags);
    const onError = (error: unknown) => {
      throw error;
    };
    return <TagField {...{ tags, choice, t, onAdopt, onError }} onChange={setTags} />;
  }
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(<Field />, root));
  const field = root.querySelector('input') as HTMLInputElement;
  const settle = () => act(async () => void (await new Promise(done => setTimeout(done, 0))));
  const type = async (value: string, isComposing = false) => {
    act(() => {
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
    });
    await settle();
  };
  const key = (name: string, init: KeyboardEventInit = {}) =>
    act(async () => {
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }),
      );
    });
  const options = () => [...root.querySelectorAll('[role=option] b')].map(one => one.textContent);
  const marked = () => {
    const id = field.getAttribute('aria-activedescendant');
    return id === null ? undefined : document.getElementById(id)?.querySelector('b')?.textContent;
  };
  return { root, field, type, key, options, marked, tags: () => seen.at(-1), onAdopt, settle };
}

afterEach(() => document.body.replaceChildren());

describe('the field for tags', () => {
  it('B8 is a combobox: arrows go through the options and past them, Enter takes, Escape closes', async () => {
    const { field, type, key, options, marked, tags } = await show();
    await type('基层');
    expect(options()).toEqual(['基层治理', '协商在基层']);
    expect([field.getAttribute('aria-expanded'), marked()]).toEqual(['true', undefined]);
    await key('ArrowDown');
    await key('ArrowDown');
    expect(marked()).toBe('协商在基层');
    await key('ArrowDown');
    expect(marked()).toBeUndefined();
    await key('ArrowUp');
    await key('Enter');
    expect(tags()).toEqual(['协商在基层']);
    expect(field.value).toBe('');
    await type('治');
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    await key('Escape');
    expect(options()).toEqual([]);
    expect(outside).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', outside);
  });

  it('B8 adds what was typed where no option is marked, and the first option where pinyin found it', async () => {
    const { type, key, marked, tags } = await show();
    await type('基层');
    await key('Enter');
    expect(tags()).toEqual(['基层']);
    await type('xszjc');
    expect(marked()).toBe('协商在基层');
    await key('Enter');
    await type('gdp');
    await key('Enter');
    expect(tags()).toEqual(['基层', '协商在基层', 'GDP']);
  });

  it('B8 leaves keys and separators of a composition to the input method, whose letters find tags already', async () => {
    const { type, key, options, tags, field } = await show();
    await type("x's'z'j'c", true);
    expect(options()).toEqual(['协商在基层']);
    await key('Enter', { isComposing: true });
    await key('ArrowDown', { keyCode: 229 } as KeyboardEventInit);
    await type('协商，', true);
    expect(tags()).toEqual([]);
    act(() => void field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    expect(tags()).toEqual(['协商']);
  });

  it('B8 parts tags at commas and semicolons of both scripts', async () => {
    const { type, key, tags } = await show();
    await type('甲，乙、丙；丁,戊;己');
    await key('Enter');
    expect(tags()).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
  });

  it('B10 refuses a tag that is not in the codebook with a word, and puts it in for whoever may', async () => {
    const { root, type, key, tags, onAdopt, settle } = await show({ controlled: true }, ['旧的']);
    expect(root.querySelector('.tag.free')?.textContent).toContain('旧的（不在编码本里）');
    await type('新的，基层治理');
    expect(tags()).toEqual(['旧的', '基层治理']);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('“新的”不在编码本里');
    act(() => root.querySelector<HTMLButtonElement>('[role=alert] button')?.click());
    await settle();
    expect(onAdopt).toHaveBeenCalledWith('新的');
    expect(tags()).toEqual(['旧的', '基层治理', '新的']);
    await type('商');
    await key('Enter');
    expect(tags()).toContain('协商在基层');
  });

  it('B10 tells who may not add whom to ask', async () => {
    const { root, type, key } = await show({ controlled: true, mayAdd: false });
    await type('没有');
    await key('Enter');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('请工作区所有者');
    expect(root.querySelector('[role=alert] button')).toBeNull();
  });

  it('B8 shows labels as text, whatever stands in them', async () => {
    const { root, type } = await show({
      known: [tag('<img src=x onerror=alert(1)>', { definition: '<b>x</b>' })],
    });
    await type('<img');
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.meaning')?.textContent).toBe('<b>x</b>');
  });
});
