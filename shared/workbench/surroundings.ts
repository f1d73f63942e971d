/**
 * What an annotation has beside its row in a digest: files tell it and the workbench does not need it, and it is as much again. It stands
 * packed on its own.
 */
import type { Exportable } from '../formats/to-export.ts';
import { NO_TEXT } from '../model/made.ts';
import { targetOf } from '../model/moved-target.ts';
import type { Entry } from '../sync/merge.ts';
import type { AnnotationRow } from './row.ts';

/** The words before and after, and where it stands in code points, end exclusive. */
export type Surroundings = [prefix: string, suffix: string, start: number, end: number];

/** Of the annotations of a page's digest, in their order. */
export function surroundingsOf(
  annotations: readonly AnnotationRow[],
  entries: readonly Entry[],
): Surroundings[] {
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  return annotations.map(({ id }) => {
    const { birth, ...entry } = byId.get(id) as Entry;
    if (!birth) throw new Error(`a digest tells of ${id}, which has no birth`);
    const { quote, position } = targetOf({ ...entry, birth });
    return [quote.prefix, quote.suffix, position.start, position.end];
  });
}

/** A row with what stands around it. @param newest SHA-256 of its page's newest text, in which it counts where it names none */
export function withSurroundings(
  { exact, start: _s, end: _e, text, tags, ...row }: AnnotationRow,
  [prefix, suffix, start, end]: Surroundings,
  newest = NO_TEXT,
): Exportable {
  return {
    ...row,
    tags: [...tags],
    target: {
      page: row.page,
      quote: { exact, prefix, suffix },
      position: { start, end },
      textSha256: text ?? newest,
    },
  };
}
