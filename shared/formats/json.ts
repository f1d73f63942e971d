/** The native interchange format: one JSON document of pages and annotations, versioned, with a JSON Schema beside it. */
import * as v from 'valibot';
import { FilterSchema } from '../export/filter.ts';
import { ANNOTATION_KINDS, PART_PATTERN, STATUSES } from '../model/annotation.ts';
import { CODE_COLORS, SHORTCUT_PATTERN } from '../model/code.ts';
import {
  DATE_OR_UTC_PATTERN,
  LEVELS,
  PLACE_CODE_PATTERN,
  SHA256_PATTERN,
  UTC_PATTERN,
} from '../model/page.ts';
import { APPROXIMATIONS } from '../recognition/mention.ts';
import { ORIGINS } from '../sync/ops.ts';

export const FORMAT = 'meipi';
export const FORMAT_VERSION = 1;

const text = v.pipe(v.string(), v.minLength(1));
const utc = v.pipe(v.string(), v.regex(UTC_PATTERN), v.description('ISO 8601, UTC'));
const dateOrUtc = v.pipe(
  v.string(),
  v.regex(DATE_OR_UTC_PATTERN),
  v.description('ISO 8601: a UTC instant, or a date where the page gives no time'),
);
const sha256 = v.pipe(v.string(), v.regex(SHA256_PATTERN));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));

export const PageSchema = v.pipe(
  v.strictObject({
    id: text,
    url: described(text, 'The address that was read'),
    canonicalUrl: described(text, 'One address for all that lead to the page'),
    title: text,
    site: v.optional(text),
    place: v.optional(
      v.strictObject({
        code: described(v.pipe(v.string(), v.regex(PLACE_CODE_PATTERN)), 'GB/T 2260'),
        name: text,
      }),
    ),
    level: v.optional(described(v.picklist(LEVELS), 'The level of the conference that the page reports of')),
    body: v.optional(described(text, 'Whose page it is, as people call it')),
    session: v.optional(described(text, 'The session that it speaks of: 十四届五次')),
    published: v.optional(dateOrUtc),
    fetched: v.optional(described(utc, 'When the text was read; ISO 8601, UTC')),
    reviewed: v.optional(described(utc, 'When a person said that the page is done; ISO 8601, UTC')),
    textSha256: v.optional(described(sha256, 'SHA-256 of the UTF-8 of the rendered text that was read last')),
    note: v.optional(described(text, 'What members noted of the page as a whole')),
    tags: v.optional(
      described(
        v.pipe(v.array(text), v.minLength(1)),
        'Tags of the page as a whole; absent where there are none',
      ),
    ),
    text: v.optional(described(v.string(), 'The rendered text; on request only')),
  }),
  v.title('Page'),
  v.description('A page that somebody annotated. What the page does not say is absent.'),
);

const AttributesSchema = v.pipe(
  v.strictObject({
    value: v.optional(v.number()),
    min: v.optional(v.number()),
    max: v.optional(v.number()),
    unit: v.optional(v.string()),
    approx: v.optional(v.picklist(APPROXIMATIONS)),
    subject: v.optional(described(text, 'What a figure counts')),
    act: v.optional(
      described(text, 'What happened to what is counted: 收到 and 立案 are never one indicator'),
    ),
    period: v.optional(described(text, 'The time that a figure speaks of')),
    name: v.optional(text),
    title: v.optional(text),
    entity: v.optional(text),
    full: v.optional(text),
    definition: v.optional(text),
  }),
  v.title('Attributes'),
  v.description('What is known of the thing that is annotated, by its kind; absent facts are absent.'),
);

const byAt = v.strictObject({ by: described(text, 'Name of the member'), at: utc });

const DiscussionSchema = v.pipe(
  v.strictObject({
    comments: v.pipe(
      v.array(
        v.strictObject({
          id: text,
          author: described(text, 'Name of the member who wrote it'),
          text,
          created: utc,
          edited: v.optional(byAt),
        }),
      ),
      v.description('Oldest first'),
    ),
    resolved: v.optional(described(byAt, 'Who said that it is settled')),
  }),
  v.title('Discussion'),
  v.description('What members said of an annotation; on request only'),
);

export const AnnotationSchema = v.pipe(
  v.strictObject({
    id: text,
    kind: v.picklist(ANNOTATION_KINDS),
    page: described(text, 'Id of one of the pages'),
    quote: v.pipe(
      v.strictObject({ exact: text, prefix: v.string(), suffix: v.string() }),
      v.description('The annotated words as rendered, and what stands before and after them'),
    ),
    position: v.pipe(
      v.strictObject({ start: offset, end: offset }),
      v.description('Unicode code points of the rendered text, counted from 0, end exclusive'),
    ),
    textSha256: v.optional(
      described(sha256, 'The text that position counts in, where it is not the one of the page'),
    ),
    attributes: AttributesSchema,
    tags: v.array(text),
    note: v.optional(text),
    part: v.optional(
      described(
        v.pipe(v.string(), v.regex(PART_PATTERN)),
        'Which part of an article in several it was made on; absent for the first',
      ),
    ),
    discussion: v.optional(DiscussionSchema),
    origin: described(v.picklist(ORIGINS), 'Suggested by recognition, or selected by a person'),
    status: v.picklist(STATUSES),
    author: described(text, 'Name of the member who made it'),
    created: utc,
    updated: utc,
  }),
  v.title('Annotation'),
);

export const CodeSchema = v.pipe(
  v.strictObject({
    key: described(text, 'Names the code for good, whatever it is called; the name that it was born with'),
    label: described(text, 'What it is called: tags of annotations are labels'),
    parent: v.optional(described(text, 'Key of the code that it stands under')),
    color: v.optional(v.picklist(CODE_COLORS)),
    definition: v.optional(described(text, 'When the tag is to be used, and when not')),
    examples: v.optional(v.pipe(v.array(text), v.minLength(1))),
    shortcut: v.optional(
      described(
        v.pipe(v.string(), v.regex(SHORTCUT_PATTERN)),
        'The key that sets it: KeyboardEvent.code, behind Alt+ and Shift+',
      ),
    ),
  }),
  v.title('Code'),
  v.description('A tag that the workspace agreed on. Tags that are not among the codes are free ones.'),
);

export const ExportSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  generator: described(
    v.strictObject({ version: text, recognition: text }),
    'Versions of Meipi and of its recognition rules',
  ),
  exported: utc,
  workspace: v.strictObject({ id: text, name: text }),
  filters: v.optional(
    v.pipe(
      v.array(FilterSchema),
      v.minLength(1),
      v.description('What was chosen of the workspace, one choice after the other; absent: all of it'),
    ),
  ),
  codebook: v.optional(v.pipe(v.array(CodeSchema), v.minLength(1), v.description('By key'))),
  pages: v.pipe(v.array(PageSchema), v.description('By canonical address')),
  annotations: v.pipe(v.array(AnnotationSchema), v.description('By page and place')),
});
export type Export = v.InferOutput<typeof ExportSchema>;
export type ExportedPage = Export['pages'][number];
export type ExportedAnnotation = Export['annotations'][number];
export type ExportedCode = v.InferOutput<typeof CodeSchema>;
export type ExportedDiscussion = NonNullable<ExportedAnnotation['discussion']>;

/** The file's text: two-space JSON with a final line break. */
export function serialize(document: Export): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Reads a file; throws SyntaxError or ValiError. */
export function parse(source: string): Export {
  return v.parse(ExportSchema, JSON.parse(source));
}
