/** A page with all that stands on it, packed as the workbench reads it: 5,000 of them have to be read within a second. */
import type { AnnotationKind, Attributes, Status } from '../model/annotation.ts';
import { viewAnnotation } from '../model/annotation.ts';
import { viewDiscussion } from '../model/discussion.ts';
import { viewPage } from '../model/page.ts';
import type { Entry } from '../sync/merge.ts';
import type { AnnotationRow, PageRow } from './row.ts';

/** Digests of another version are made anew. */
export const DIGEST_VERSION = 1;

/** A row in arrays: the names of its members would be most of it. What may be absent has its names. */
type Packed = [
  place: [id: string, exact: string, start: number, end: number],
  says: [kind: AnnotationKind, status: Status, attributes: Attributes, tags: readonly string[]],
  by: [origin: AnnotationRow['origin'], author: string, created: string, updated: string],
  rest?: Pick<AnnotationRow, 'note' | 'part' | 'comments' | 'contested'>,
];

/** What a digest tells; its tags are the keys that annotations bear. */
export interface Digested {
  /** Absent while the page's address has not arrived. */
  page?: PageRow;
  /** In the order of the text. */
  annotations: AnnotationRow[];
}

/** The entries of one page, its own among them, as they are shown. */
export function digestOf(page: Entry | undefined, annotations: readonly Entry[]): Digested {
  const { fingerprint: _, ...facts } = (page && viewPage(page)) ?? {};
  const rows = annotations.flatMap(entry => rowOf(entry) ?? []);
  return {
    ...('id' in facts && { page: facts as PageRow }),
    annotations: rows.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)),
  };
}

function rowOf(entry: Entry): AnnotationRow | undefined {
  const annotation = viewAnnotation(entry);
  if (!annotation) return undefined;
  const { target, made, contested, author, created, ...rest } = annotation;
  const { length } = viewDiscussion(entry).comments;
  return {
    ...rest,
    page: target.page,
    exact: target.quote.exact,
    start: target.utf16.start,
    end: target.utf16.end,
    author: made?.by ?? author,
    created: made?.at ?? created,
    ...(length > 0 && { comments: length }),
    ...(contested.length > 0 && { contested: true as const }),
  };
}

export function packDigest({ page, annotations }: Digested): string {
  return JSON.stringify([page ?? null, annotations.map(pack)]);
}

function pack(row: AnnotationRow): Packed {
  const { id, exact, start, end, kind, status, attributes, tags, origin, author, created, updated } = row;
  const rest = optionalOf(row);
  return [
    [id, exact, start, end],
    [kind, status, attributes, tags],
    [origin, author, created, updated],
    ...(Object.keys(rest).length > 0 ? ([rest] as const) : ([] as const)),
  ];
}

function optionalOf({ note, part, comments, contested }: AnnotationRow) {
  return {
    ...(note !== undefined && { note }),
    ...(part !== undefined && { part }),
    ...(comments !== undefined && { comments }),
    ...(contested && { contested }),
  };
}

/** @param page id of the page, which the packed rows do not repeat */
export function unpackDigest(text: string, page: string): Digested {
  const [facts, packed] = JSON.parse(text) as [PageRow | null, Packed[]];
  const annotations = packed.map(
    ([[id, exact, start, end], [kind, status, attributes, tags], by, rest]): AnnotationRow => {
      const [origin, author, created, updated] = by;
      return {
        ...{ id, page, kind, status, origin, exact, start, end, attributes, tags, author, created, updated },
        ...rest,
      };
    },
  );
  return { ...(facts && { page: facts }), annotations };
}
