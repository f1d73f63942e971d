/** The native interchange format: one JSON document of pages and annotations, versioned, with a JSON Schema beside it. */
import * as v from 'valibot';
import { ANNOTATION_KINDS, type Annotation, STATUSES } from '../model/annotation.ts';
import { LEVELS, type Page } from '../model/page.ts';
import { APPROXIMATIONS } from '../recognition/mention.ts';
import { ORIGINS } from '../sync/ops.ts';

export const FORMAT = 'meipi';
export const FORMAT_VERSION = 1;

const text = v.pipe(v.string(), v.minLength(1));
const utc = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/));
const dateOrUtc = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z)?$/));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const PageSchema = v.strictObject({
  id: text,
  url: text,
  canonicalUrl: text,
  title: text,
  site: v.optional(text),
  place: v.optional(v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)), name: text })),
  level: v.optional(v.picklist(LEVELS)),
  published: v.optional(dateOrUtc),
  fetched: v.optional(utc),
  reviewed: v.optional(utc),
  textSha256: v.optional(sha256),
  text: v.optional(v.string()),
});

const AttributesSchema = v.strictObject({
  value: v.optional(v.number()),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  unit: v.optional(v.string()),
  approx: v.optional(v.picklist(APPROXIMATIONS)),
  subject: v.optional(text),
  act: v.optional(text),
  period: v.optional(text),
  name: v.optional(text),
  title: v.optional(text),
  entity: v.optional(text),
  full: v.optional(text),
  definition: v.optional(text),
});

const AnnotationSchema = v.strictObject({
  id: text,
  kind: v.picklist(ANNOTATION_KINDS),
  /** Id of one of `pages`. */
  page: text,
  quote: v.strictObject({ exact: text, prefix: v.string(), suffix: v.string() }),
  /** Code points of the rendered text, end exclusive. */
  position: v.strictObject({ start: offset, end: offset }),
  /** The text that `position` counts in, where it is not the page's newest. */
  textSha256: v.optional(sha256),
  attributes: AttributesSchema,
  tags: v.array(text),
  note: v.optional(text),
  origin: v.picklist(ORIGINS),
  status: v.picklist(STATUSES),
  author: text,
  created: utc,
  updated: utc,
});

export const ExportSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  generator: v.strictObject({ version: text, recognition: text }),
  exported: utc,
  workspace: v.strictObject({ id: text, name: text }),
  pages: v.array(PageSchema),
  annotations: v.array(AnnotationSchema),
});
export type Export = v.InferOutput<typeof ExportSchema>;

export interface ExportInput {
  workspace: { id: string; name: string };
  pages: readonly Page[];
  annotations: readonly Annotation[];
  generator: { version: string; recognition: string };
  /** ISO 8601 UTC. */
  exported: string;
  /** Names of users; an unknown author is given by id. */
  names?: ReadonlyMap<string, string>;
  /** Include rejected suggestions. */
  rejected?: boolean;
  /** Texts by SHA-256, to include them. */
  texts?: ReadonlyMap<string, string>;
}

function byPlace(a: Annotation, b: Annotation): number {
  const [p, q] = [a.target, b.target];
  if (p.page !== q.page) return p.page < q.page ? -1 : 1;
  return p.position.start - q.position.start || q.position.end - p.position.end || (a.id < b.id ? -1 : 1);
}

/**
 * The export of a workspace: pages by address, annotations by page and place. Only pages that are known, only
 * annotations whose page is in the file; absent facts are absent, not empty.
 */
export function toExport(input: ExportInput): Export {
  const pages = [...input.pages].sort((a, b) => (a.canonicalUrl < b.canonicalUrl ? -1 : 1));
  const known = new Map(pages.map(page => [page.id, page]));
  const chosen = input.annotations
    .filter(annotation => known.has(annotation.target.page))
    .filter(annotation => input.rejected || annotation.status === 'accepted')
    .sort(byPlace);
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    generator: input.generator,
    exported: input.exported,
    workspace: { id: input.workspace.id, name: input.workspace.name },
    pages: pages.map(page => {
      const pageText = page.textSha256 === undefined ? undefined : input.texts?.get(page.textSha256);
      return { ...page, ...(pageText !== undefined && { text: pageText }) };
    }),
    annotations: chosen.map(({ target, contested: _, author, ...annotation }) => {
      const elsewhere = known.get(target.page)?.textSha256 !== target.textSha256;
      return {
        id: annotation.id,
        kind: annotation.kind,
        page: target.page,
        quote: target.quote,
        position: target.position,
        ...(elsewhere && { textSha256: target.textSha256 }),
        attributes: annotation.attributes,
        tags: annotation.tags,
        ...(annotation.note !== undefined && { note: annotation.note }),
        origin: annotation.origin,
        status: annotation.status,
        author: input.names?.get(author) ?? author,
        created: annotation.created,
        updated: annotation.updated,
      };
    }),
  };
}

/** The file's text: two-space JSON with a final line break. */
export function serialize(document: Export): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Reads a file; throws SyntaxError or ValiError. */
export function parse(source: string): Export {
  return v.parse(ExportSchema, JSON.parse(source));
}
