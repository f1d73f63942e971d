import type { DraftAnnotation } from '../../extension/messages.ts';
import { createEdit } from '../../extension/storage/annotations.ts';
import { MeipiDb } from '../../extension/storage/db.ts';
import type { Edit } from '../../extension/storage/edit.ts';

let opened = 0;

/** A database of its own for each test. */
export function freshDb(): MeipiDb {
  return new MeipiDb(`test-${++opened}`);
}

export function draft(change: Partial<DraftAnnotation> = {}): DraftAnnotation {
  return {
    kind: 'statistic',
    target: {
      quote: { exact: '312件', prefix: '全年共收到提案', suffix: '，经审查立案' },
      position: { start: 7, end: 11 },
      utf16: { start: 7, end: 11 },
    },
    attributes: { value: 312, unit: '件', approx: 'exact' },
    tags: [],
    origin: 'recognised',
    status: 'accepted',
    ...change,
  };
}

export function create(id: string, change: Partial<DraftAnnotation> = {}): Edit {
  return createEdit(draft(change), id, { page: 'page1', textSha256: 'a'.repeat(64) });
}
