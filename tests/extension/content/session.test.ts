import { describe, expect, it } from 'vitest';
import { noPainter } from '../../../extension/content/painter.ts';
import { Session } from '../../../extension/content/session.ts';
import { fail, ok } from '../../../extension/result.ts';
import type { Mention } from '../../../shared/recognition/mention.ts';
import { draft } from '../fixtures.ts';

const MENTION: Mention = {
  ...{ kind: 'statistic', start: 0, end: 3, text: '31条', value: 31, unit: '条' },
  ...{ approx: 'exact', rule: 'figure', score: 0.9 },
};

describe('a page while it is open', () => {
  it('E10 says that recognition failed although the store answers, and recognises at the next reading', async () => {
    document.body.textContent = '31条建议';
    let broken = true;
    const session = new Session({
      ...{ document, location, painter: noPainter(), changed: () => undefined, read: () => undefined },
      ask: async method => {
        if (method === 'page.open') return ok({ page: 'p', annotations: [] }) as never;
        if (method === 'page.annotations') return ok([]) as never;
        if (method === 'page.look') return ok({ by: 'kind' }) as never;
        return (broken ? fail('internal') : ok([MENTION])) as never;
      },
    });
    await session.navigate();
    await session.refresh();
    expect(session.state).toMatchObject({ trouble: 'failed', items: [] });
    broken = false;
    await session.read();
    expect(session.state.trouble).toBeUndefined();
    expect(session.state.items.map(item => item.text)).toEqual(['31条']);
  });

  const TEXT = '去年全市共收到委员提案386件，经审查立案351件，全部按期办复。';
  const stored = {
    ...draft().target,
    textSha256: 'a'.repeat(64),
    page: 'p',
    quote: { prefix: '去年全市共收到委员提案', exact: '386件', suffix: '，经审查立案351件，全部按期办复。' },
    utf16: { start: 11, end: 15 },
  };
  const opened = (recognise: () => Mention[] = () => []) =>
    new Session({
      ...{ document, location, painter: noPainter(), changed: () => undefined, read: () => undefined },
      ask: async method => {
        const annotations = [{ ...draft(), id: 'a', target: stored, attributes: {} }];
        if (method === 'page.open') return ok({ page: 'p', annotations }) as never;
        return ok(recognise()) as never;
      },
    });

  it('A32 finds an annotation again whose words went and came back', async () => {
    document.body.innerHTML = `<p>${TEXT}</p>`;
    const session = opened();
    await session.navigate();
    const seen = [session.state.items[0]?.anchor];
    for (const html of ['<p>正在加载</p>', `<nav>首页</nav><p>${TEXT}</p>`]) {
      document.body.innerHTML = html;
      await session.read();
      seen.push(session.state.items[0]?.anchor);
    }
    expect(seen).toEqual(['found', 'orphan', 'found']);
    expect(session.rangeOf(session.state.items[0]!)?.toString()).toBe('386件');
  });

  it('A31 shows a state of the page as a whole: while it is read again, items stand in the last one', async () => {
    document.body.innerHTML = `<p>${TEXT}</p>`;
    const words: (string | undefined)[] = [];
    const session: Session = opened(() => {
      for (const item of session?.state.items ?? [])
        words.push(session.dom?.text.slice(item.start, item.end));
      return [];
    });
    await session.navigate();
    document.body.prepend('新增的一段文字');
    await session.read();
    expect(words).toEqual(['386件']);
  });

  it('A31 reads once for all who ask before it begins', async () => {
    document.body.innerHTML = `<p>${TEXT}</p>`;
    const session = opened();
    await session.navigate();
    const [a, b] = [session.read(), session.read()];
    expect(a).toBe(b);
    await a;
    expect(session.read()).not.toBe(a);
  });
});
