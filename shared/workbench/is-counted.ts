import type { AnnotationRow } from './row.ts';

/** What analyses speak of: what was accepted and not decided against, and what was decided for. */
export function isCounted({ status, curated }: Pick<AnnotationRow, 'status' | 'curated'>): boolean {
  return curated === undefined ? status === 'accepted' : curated !== 'out';
}
