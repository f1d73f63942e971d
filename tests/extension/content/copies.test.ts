import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCopies } from '../../../extension/content/copies.ts';
import type { Session } from '../../../extension/content/session.ts';
import type { Item, PageCopy, StoredAnnotation } from '../../../extension/messages.ts';
import { ok } from '../../../extension/result.ts';

const COPY: PageCopy = {
  ...{ site: '滨湖网', url: 'https://binhu.cn/1.shtml', title: '院坝里的协商' },
  annotations: [{ id: 'a' } as StoredAnnotation],
};

describe('what stands on a copy', () => {
  const borrow = vi.fn(async () => undefined);
  const changed = vi.fn();
  const state = { page: 'p' as string | undefined, text: '正文', items: [] as Partial<Item>[] };
  const session = {
    get page() {
      return state.page;
    },
    get described() {
      return { text: state.text };
    },
    get state() {
      return { items: state.items };
    },
    borrow,
  } as unknown as Session;
  const ask = vi.fn(async (_method: 'page.copy', _input: { page: string; text: string }) =>
    ok<PageCopy | null>(null),
  );

  beforeEach(() => {
    Object.assign(state, { page: 'p', text: '正文', items: [] });
    vi.clearAllMocks();
    ask.mockImplementation(async () => ok(null));
  });

  it('E25 is looked up once for each text, some times at most, and never where somebody annotated the page', async () => {
    const copies = createCopies({ session, ask, changed });
    state.items = [{ state: 'accepted' }];
    await copies.look();
    expect(ask).not.toHaveBeenCalled();
    state.items = [{ state: 'suggested' }];
    await copies.look();
    await copies.look();
    expect(ask).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 20; i++) {
      state.text += '更多';
      await copies.look();
    }
    expect(ask.mock.calls.length).toBeLessThan(6);
    expect(changed).not.toHaveBeenCalled();
  });

  it('E25 is offered until a person answers, and forgotten with the page', async () => {
    ask.mockImplementation(async () => ok(COPY));
    const copies = createCopies({ session, ask, changed });
    await copies.look();
    expect(copies.offer).toEqual({ ...COPY, annotations: undefined, count: 1, shown: false });
    expect(copies.waits).toBe(true);
    await copies.show(false);
    expect([copies.waits, copies.offer?.shown]).toEqual([false, false]);
    await copies.show(true);
    expect(borrow).toHaveBeenLastCalledWith(COPY.annotations);
    ask.mockImplementation(async () => ok(null));
    state.page = 'q';
    await copies.look();
    expect(copies.offer).toBeUndefined();
    expect(changed).toHaveBeenCalledTimes(4);
  });

  it('E25 is not offered where the page was left before the answer came', async () => {
    let answer: (copy: PageCopy) => void = () => undefined;
    ask.mockImplementation(
      () =>
        new Promise(resolve => {
          answer = copy => resolve(ok(copy));
        }),
    );
    const copies = createCopies({ session, ask, changed });
    const looking = copies.look();
    state.page = undefined;
    await copies.look();
    answer(COPY);
    await looking;
    expect(copies.offer).toBeUndefined();
  });
});
