/** Judgements as tests write them. */
import type { AnnotationKind, Attributes } from '../../../shared/model/annotation.ts';
import { type Judgement, layersOf } from '../../../shared/workbench/agreement/layers.ts';
import type { AnnotationRow } from '../../../shared/workbench/row.ts';

export type Made = Partial<AnnotationRow> & { at?: [number, number]; attributes?: Attributes };

/** An accepted figure by ann on page p on four characters. */
export function row(id: string, { at = [0, 4], ...more }: Made = {}): AnnotationRow {
  const [start, end] = at;
  return {
    ...{ id, page: 'p', kind: 'statistic' as AnnotationKind, status: 'accepted', origin: 'manual' },
    ...{ exact: '字'.repeat(end - start), start, end, attributes: {}, tags: [], author: 'ann' },
    ...{ created: '2026-11-22T08:00:00.000Z', updated: '2026-11-22T08:00:00.000Z' },
    ...more,
  };
}

/** What ann and bo made of page p. */
export function twoOf(...rows: AnnotationRow[]): { a: readonly Judgement[]; b: readonly Judgement[] } {
  const layers = layersOf(rows).get('p');
  return { a: layers?.get('ann') ?? [], b: layers?.get('bo') ?? [] };
}
