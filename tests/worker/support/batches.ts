import { type Batch, encodeBatch } from '../../../shared/sync/batch.ts';
import { formatHlc } from '../../../shared/sync/clock.ts';
import type { Op } from '../../../shared/sync/ops.ts';
import type { Api, Seat } from './api.ts';
import { NOW } from './api.ts';

export const TEXT = '全年收到提案442件，立案430件。';
export const TEXT_SHA256 = 'a'.repeat(64);

/** One op that sets the note of annotation `id`. */
export function noteOp(actor: string, id: string, value: string, ms = NOW, counter = 0): Op {
  return {
    op: 'set',
    of: 'annotation',
    id,
    at: formatHlc({ ms, counter }, actor),
    field: 'note',
    value,
    replaces: [],
  };
}

export type CreateOp = Extract<Op, { op: 'create' }>;

/** One op that creates annotation `id` on page `p1`. */
export function createOp(actor: string, id: string, ms = NOW, counter = 0): CreateOp {
  return {
    op: 'create',
    id,
    at: formatHlc({ ms, counter }, actor),
    target: {
      page: 'p1',
      quote: { exact: '442件', prefix: '全年收到提案', suffix: '，立案430件。' },
      position: { start: 6, end: 10 },
      utf16: { start: 6, end: 10 },
      textSha256: TEXT_SHA256,
    },
    origin: 'recognised',
    author: actor.split('.')[0]!,
    fields: { kind: 'statistic', status: 'accepted', 'attribute.value': 442 },
    tags: ['提案'],
  };
}

/** Ops that make page `p1` known. */
export function pageOps(actor: string, sha256 = TEXT_SHA256): Op[] {
  const fields = { url: 'http://www.ynzxb.cn/1.html', title: '常委会工作报告', textSha256: sha256 };
  return Object.entries(fields).map(([field, value], counter) => ({
    op: 'set',
    of: 'page',
    id: 'p1',
    at: formatHlc({ ms: NOW, counter }, actor),
    field,
    value,
    replaces: [],
  }));
}

/** A batch as text; `ops` default to one note. */
export function batchText(
  actor: string,
  seq: number,
  ops: Op[] = [noteOp(actor, 'a1', `第${seq}批`)],
): string {
  const batch: Batch = { v: 1, actor, seq, ops };
  return encodeBatch(batch);
}

export function push(api: Api, { home, token, actor }: Seat, seq: number, body = batchText(actor, seq)) {
  return api.ask('PUT', `${home}/log/${actor}/${seq}`, { token, body });
}
