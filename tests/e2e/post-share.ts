import type { ShareContent } from '../../shared/protocol/shares.ts';
import type { LocalWorkspace } from './harness/workspace.ts';

const dates = { created: '2026-11-20T08:00:00.000Z', updated: '2026-11-21T08:00:00.000Z' };

/** A figure and an initiative of one page. */
export function sharedReport(url: string): ShareContent {
  return {
    title: '江川县提案里的数字',
    about: '两年的提案，逐条可核。',
    licence: 'CC BY 4.0',
    by: '沈禾',
    live: true,
    pages: [{ id: 'p1', url, title: '江川县政协工作报告', site: '江川网', published: '2024-01-25' }],
    annotations: [
      {
        ...{
          id: 'a1',
          page: 'p1',
          kind: 'statistic',
          position: { start: 7, end: 11 },
          tags: ['提案', '已核'],
        },
        quote: { exact: '187件', prefix: '一年来共收到提案', suffix: '，经审查立案' },
        attributes: { value: 187, unit: '件', subject: '提案', act: '收到', period: '2023', approx: 'exact' },
        note: '与去年口径一致。',
        author: '沈禾',
        link: `${url}#:~:text=187%E4%BB%B6`,
        ...dates,
      },
      {
        ...{ id: 'a2', page: 'p1', kind: 'initiative', position: { start: 40, end: 44 }, tags: ['协商'] },
        quote: { exact: '渡口议事', prefix: '打造“', suffix: '”品牌' },
        attributes: {},
        ...dates,
      },
    ],
  };
}

/** Shares from a workspace; the link. */
export async function postShare(
  origin: string,
  { id, token }: LocalWorkspace,
  content: ShareContent,
): Promise<string> {
  const reply = await fetch(`${origin}/v1/w/${id}/shares`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content, sources: { annotations: [], authors: [] } }),
  });
  if (!reply.ok) throw new Error(`POST shares: ${reply.status} ${await reply.text()}`);
  return ((await reply.json()) as { share: { link: string } }).share.link;
}
