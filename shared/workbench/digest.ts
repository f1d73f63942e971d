/** A page with all that stands on it, packed as the workbench reads it: 5,000 of them have to be read within a second. */
import type { Annotation, AnnotationKind, Attributes, Status } from '../model/annotation.ts';
import { viewAnnotation } from '../model/annotation.ts';
import { viewCurated } from '../model/curated.ts';
import { viewDiscussion } from '../model/discussion.ts';
import { handsOf, viewAs } from '../model/hands.ts';
import { viewPage } from '../model/page.ts';
import type { Entry } from '../sync/merge.ts';
import { stampUser } from '../sync/stamp-user.ts';
import type { AnnotationRow, Hand, PageRow } from './row.ts';

/** What may be absent of a row. */
const OPTIONAL = ['note', 'part', 'comments', 'contested', 'text', 'hands', 'curated'] as const;
type Optional = Pick<AnnotationRow, (typeof OPTIONAL)[number]>;

/** A row in arrays: the names of its members would be most of it. What may be absent has its names. */
type Packed = [
  place: [id: string, exact: string, start: number, end: number],
  says: [kind: AnnotationKind, status: Status, attributes: Attributes, tags: readonly string[]],
  by: [origin: AnnotationRow['origin'], author: string, created: string, updated: string],
  rest?: Partial<Optional>,
];

/** What a digest tells; its tags are the keys that annotations bear. */
export interface Digested {
  /** Absent while the page's address has not arrived. */
  page?: PageRow;
  /** In the order of the text. */
  annotations: AnnotationRow[];
}

/** Who said that a page is done, now that it is said to be. */
function reviewersOf(page: Entry): string[] {
  const { heads, past } = page.fields.reviewed ?? { heads: [], past: [] };
  return [...new Set([...past, ...heads.map(({ at }) => at)].map(stampUser))].sort();
}

/** The entries of one page, its own among them, as they are shown. */
export function digestOf(page: Entry | undefined, annotations: readonly Entry[]): Digested {
  const { fingerprint: _, ...facts } = (page && viewPage(page)) ?? {};
  const newest = 'textSha256' in facts ? facts.textSha256 : undefined;
  const rows = annotations.flatMap(entry => rowOf(entry, newest) ?? []);
  const reviewed = page && 'reviewed' in facts && { reviewedBy: reviewersOf(page) };
  return {
    ...('id' in facts && { page: { ...(facts as PageRow), ...reviewed } }),
    annotations: rows.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)),
  };
}

/** Where the words of an annotation stand. */
function placeOf({ target }: Annotation, newest: string | undefined) {
  const { quote, utf16, textSha256 } = target;
  return {
    exact: quote.exact,
    start: utf16.start,
    end: utf16.end,
    ...(textSha256 !== newest && { text: textSha256 }),
  };
}

function handOf(annotation: Annotation, newest: string | undefined): Hand {
  const { kind, status, attributes, note, author, created } = annotation;
  return {
    ...{ kind, status, attributes, author, created, ...placeOf(annotation, newest) },
    ...(note !== undefined && { note }),
  };
}

function rowOf(entry: Entry, newest: string | undefined): AnnotationRow | undefined {
  const annotation = viewAnnotation(entry);
  if (!annotation) return undefined;
  const { target, made, contested, author, created, ...rest } = annotation;
  const { length } = viewDiscussion(entry).comments;
  const hands = handsOf(entry).flatMap(user => viewAs(entry, user) ?? []);
  const curated = viewCurated(entry);
  return {
    ...rest,
    page: target.page,
    ...placeOf(annotation, newest),
    author: made?.by ?? author,
    created: made?.at ?? created,
    ...(length > 0 && { comments: length }),
    ...(contested.length > 0 && { contested: true as const }),
    ...(hands.length > 0 && { hands: hands.map(hand => handOf(hand, newest)) }),
    ...(curated && { curated }),
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

function optionalOf(row: AnnotationRow): Partial<Optional> {
  return Object.fromEntries(OPTIONAL.flatMap(name => (row[name] === undefined ? [] : [[name, row[name]]])));
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
