import { describe, expect, it } from 'vitest';
import { noPainter } from '../../../extension/content/painter.ts';
import { Session } from '../../../extension/content/session.ts';
import { fail, ok } from '../../../extension/result.ts';
import type { Mention } from '../../../shared/recognition/mention.ts';

const MENTION: Mention = {
  ...{ kind: 'statistic', start: 0, end: 3, text: '31条', value: 31, unit: '条' },
  ...{ approx: 'exact', rule: 'figure', score: 0.9 },
};

describe('a page while it is open', () => {
  it('E10 says that recognition failed although the store answers, and recognises at the next reading', async () => {
    document.body.textContent = '31条建议';
    let broken = true;
    const session = new Session({
      ...{ document, location, painter: noPainter(), changed: () => undefined },
      ask: async method => {
        if (method === 'page.open') return ok({ page: 'p', annotations: [] }) as never;
        if (method === 'page.annotations') return ok([]) as never;
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
});
