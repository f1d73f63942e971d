import type { ShareContent } from '../../../shared/protocol/shares.ts';

/** Two annotations of one page, as a sharer sends them. */
export const SHARE: ShareContent = {
  title: '提案里的数字',
  about: '青河市两年的提案。',
  licence: 'CC BY 4.0',
  by: '沈禾',
  live: false,
  pages: [
    {
      id: 'p1',
      url: 'http://www.qinghe.example/a/1.html?x=1&y=2',
      title: '青河市政协工作报告',
      site: '青河网',
      place: { code: '530100', name: '青河市' },
      published: '2024-01-25',
    },
  ],
  annotations: [
    {
      id: 'a1',
      page: 'p1',
      kind: 'statistic',
      quote: { exact: '312件', prefix: '全年共收到提案', suffix: '，经审查立案' },
      position: { start: 7, end: 11 },
      attributes: { value: 312, unit: '件', subject: '提案', act: '收到', period: '2023', approx: 'exact' },
      tags: ['提案', '已核'],
      created: '2026-11-20T08:00:00.000Z',
      updated: '2026-11-21T08:00:00.000Z',
      link: 'http://www.qinghe.example/a/1.html?x=1&y=2#:~:text=312%E4%BB%B6',
    },
    {
      id: 'a2',
      page: 'p1',
      kind: 'initiative',
      quote: { exact: '渡口议事', prefix: '打造“', suffix: '”品牌' },
      position: { start: 40, end: 44 },
      attributes: {},
      tags: ['协商'],
      created: '2026-11-20T08:00:00.000Z',
      updated: '2026-11-22T08:00:00.000Z',
    },
  ],
};
