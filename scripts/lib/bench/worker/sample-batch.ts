import { encodeBatch } from '../../../../shared/sync/batch.ts';
import { formatHlc } from '../../../../shared/sync/clock.ts';
import { MAX_BATCH_OPS } from '../../../../shared/sync/limits.ts';
import type { Op } from '../../../../shared/sync/ops.ts';

const WORDS = '全市政协组织围绕中心工作开展协商议政，收到提案并案办理，委员反映社情民意信息，形成调研报告。';

/** As long as a described place's context usually is. */
const around = (n: number) => WORDS.repeat(2).slice(n % 20, (n % 20) + 64);

/** An annotation as the extension writes it: about a kilobyte. */
export function sampleCreate(actor: string, id: string, ms: number, counter: number): Op {
  return {
    op: 'create',
    id,
    at: formatHlc({ ms, counter }, actor),
    target: {
      page: 'p7kz2mvq4d5hn3ab',
      quote: { exact: `${counter}件`, prefix: around(counter), suffix: around(counter + 7) },
      position: { start: 100 + counter, end: 104 + counter },
      utf16: { start: 100 + counter, end: 104 + counter },
      occurrence: 1,
      textSha256: 'a'.repeat(64),
    },
    origin: 'recognised',
    author: actor.slice(0, 16),
    fields: {
      kind: 'figure',
      status: 'accepted',
      'attribute.value': counter,
      'attribute.unit': '件',
      'attribute.subject': '提案',
      'attribute.act': '收到',
      'attribute.period': '2025',
    },
    tags: ['提案'],
  };
}

/** A full batch, as text. */
export function sampleBatch(actor: string, seq: number, ms: number): string {
  const ops = Array.from({ length: MAX_BATCH_OPS }, (_, n) =>
    sampleCreate(actor, `a${seq}x${n}x${'b'.repeat(16)}`, ms, n),
  );
  return encodeBatch({ v: 1, actor, seq, ops });
}
