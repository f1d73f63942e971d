/** Made-up pages that two members annotated apart from one another, with what they do not agree on, as the extension stores them. */
import { createHash } from 'node:crypto';
import { pageFields } from '../../shared/model/page.ts';
import { formatHlc } from '../../shared/sync/clock.ts';
import { apply, emptyEntry } from '../../shared/sync/merge.ts';
import type { FieldValue, Op, Target } from '../../shared/sync/ops.ts';
import type { MadeEntryRow } from './made-entries.ts';

/** Ids of users, by name. */
export const MEMBERS = { 沈禾: 'annannannannanna', 杜明远: 'bobobobobobobobo' } as const;
type Member = keyof typeof MEMBERS;

export interface MadeTeam {
  rows: MadeEntryRow[];
  texts: { sha256: string; text: string }[];
  members: { ws: string; user: string; name: string }[];
}

const textOf = (n: number) =>
  [
    `江川县政协${2021 + n}年工作综述`,
    `全年共收到提案${180 + 9 * n}件，经审查立案${150 + n}件，办复率为98.5%。`,
    `县政协主席顾长风在会上说，“院坝协商”已在${30 + n}个村开展，解决实际问题${400 + n}余件。`,
    `委员林知夏提交的《关于加快渡口改造的提案》被列为重点提案，涉及资金1200万元。`,
  ].join('\n');

interface Said {
  words: string;
  kind: string;
  attributes?: Record<string, FieldValue>;
  status?: string;
}

/** What each of the two makes of page `n`: alike but for one thing of each sort. */
function sayings(n: number): Record<Member, Said[]> {
  const period = String(2021 + n);
  const received = { value: 180 + 9 * n, unit: '件', subject: '提案', act: '收到', period };
  const filed = { value: 150 + n, unit: '件', subject: '提案', act: '立案', period };
  const both: Said[] = [
    { words: `${180 + 9 * n}件`, kind: 'statistic', attributes: received },
    { words: '98.5%', kind: 'statistic', attributes: { value: 98.5, unit: '%', subject: '办复率', period } },
    { words: '顾长风', kind: 'person', attributes: { name: '顾长风', title: '县政协主席' } },
  ];
  return {
    沈禾: [
      ...both,
      { words: `${150 + n}件`, kind: 'statistic', attributes: filed },
      {
        words: `${400 + n}余件`,
        kind: 'statistic',
        attributes: { value: 400 + n, approx: 'over', unit: '件' },
      },
      { words: '“院坝协商”', kind: 'initiative' },
      { words: '林知夏', kind: 'person', attributes: { name: '林知夏', title: '委员' } },
      { words: '渡口改造', kind: 'initiative' },
    ],
    杜明远: [
      ...both,
      { words: `${150 + n}件`, kind: 'statistic', attributes: { ...filed, act: '审查' } },
      {
        words: `${400 + n}余件`,
        kind: 'statistic',
        attributes: { value: 400 + n, approx: 'over', unit: '件' },
        status: 'rejected',
      },
      { words: '院坝协商', kind: 'initiative' },
      { words: '渡口改造', kind: 'highlight' },
      { words: '1200万元', kind: 'statistic', attributes: { value: 12_000_000, unit: '元', period } },
    ],
  };
}

function targetOf(page: string, text: string, words: string, textSha256: string): Target {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    ...{ page, position: span, utf16: span, textSha256 },
    quote: {
      exact: words,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(span.end, span.end + 32),
    },
  };
}

export function madeTeam(ws: string, pages: number): MadeTeam {
  const team: MadeTeam = {
    ...{ rows: [], texts: [] },
    members: Object.entries(MEMBERS).map(([name, user]) => ({ ws, user, name })),
  };
  for (let n = 0; n < pages; n++) {
    const page = `team${n}`;
    const text = textOf(n);
    const sha256 = createHash('sha256').update(text).digest('hex');
    team.texts.push({ sha256, text });
    const url = `https://jiangchuan.test/${2021 + n}/zongshu.html`;
    const facts = pageFields({
      ...{ url, canonicalUrl: url, site: '江川政协', level: 'county', textSha256: sha256 },
      ...{ title: `江川县政协${2021 + n}年工作综述`, published: `${2022 + n}-01-08` },
      place: { code: '530423', name: '通海县' },
    });
    let counter = 0;
    const at = (user: string) =>
      formatHlc({ ms: Date.UTC(2026, 10, 20 + n, 2), counter: counter++ }, `${user}.cccccccccccccccc`);
    const reviewed: [string, string] = ['reviewed', '2026-11-24T02:00:00Z'];
    const own = [...Object.entries(facts), reviewed].reduce(
      (entry, [field, value]) =>
        apply(entry, {
          ...{ op: 'set', of: 'page', id: page, field, value, replaces: [] },
          at: at(MEMBERS.沈禾),
        }),
      emptyEntry('page', page),
    );
    team.rows.push({ ws, of: 'page', id: page, page, entry: own });
    for (const [name, all] of Object.entries(sayings(n)))
      for (const [i, { words, kind, attributes = {}, status = 'accepted' }] of all.entries()) {
        const user = MEMBERS[name as Member];
        const id = `${page}-${user.slice(0, 3)}-${i}`;
        const said = Object.entries(attributes).map(([key, value]) => [`attribute.${key}`, value]);
        const op: Op = {
          ...{ op: 'create', id, at: at(user), author: user, origin: 'manual', tags: [] },
          target: targetOf(page, text, words, sha256),
          fields: { kind, status, ...Object.fromEntries(said) },
        };
        const entry = apply(emptyEntry('annotation', id), op);
        team.rows.push({ ws, of: 'annotation', id, page, entry });
      }
  }
  return team;
}
