import { expect, it } from 'vitest';
import { progressOf } from '../../../shared/workbench/agreement/progress.ts';
import type { PageRow } from '../../../shared/workbench/row.ts';
import { row } from './judgements.ts';

it('U5 counts for each member pages that are done, decisions, and both by day of China', () => {
  const page = (id: string, reviewedBy?: string[]): [string, PageRow] => [
    id,
    {
      id,
      url: `https://a.test/${id}`,
      canonicalUrl: `https://a.test/${id}`,
      title: id,
      ...(reviewedBy && { reviewedBy }),
    },
  ];
  const hand = { ...row('x'), created: '2026-11-23T08:00:00.000Z' };
  const progress = progressOf({
    pages: new Map([page('p', ['ann', 'bo']), page('q', ['ann']), page('r')]),
    annotations: [
      row('1'),
      row('2', { page: 'q', status: 'rejected', created: '2026-11-22T17:00:00.000Z' }),
      row('3', { hands: [hand, { ...hand, author: 'bo', status: 'rejected' }] }),
    ],
  });
  expect(progress).toEqual([
    {
      ...{ by: 'ann', reviewed: 2, pages: 2, accepted: 2, rejected: 1 },
      days: [
        ['2026-11-22', 1],
        ['2026-11-23', 2],
      ],
    },
    { by: 'bo', reviewed: 1, pages: 1, accepted: 0, rejected: 1, days: [['2026-11-23', 1]] },
  ]);
});
