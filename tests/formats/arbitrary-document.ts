/** Documents of the native format with all that makes formats stumble: quotes, line breaks, formulas, markup, rare characters. */
import * as fc from 'fast-check';
import * as v from 'valibot';
import { type Export, ExportSchema, FORMAT, FORMAT_VERSION } from '../../shared/formats/json.ts';
import { ANNOTATION_KINDS } from '../../shared/model/annotation.ts';
import { CODE_COLORS } from '../../shared/model/code.ts';
import { LEVELS } from '../../shared/model/page.ts';

const PIECES = [
  ...[
    '提案',
    '442件',
    '“协商在基层”',
    '李𬭎',
    '杨　皕',
    '，',
    '；',
    '、',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '"',
    '""',
    "'",
  ],
  ...[
    '=cmd|',
    '+1',
    '-2',
    '@SUM',
    '＝',
    '<script>alert(1)</script>',
    '&amp;',
    '\\',
    '\\n',
    '[',
    ']',
    '{',
    '}',
    '#',
    '---',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    ',',
    ';',
    ':',
    '|',
    '`',
    '*',
    '_',
    '\u2028',
    '\ufeff',
    '%',
    '%E4',
    '👨‍👩‍👧',
  ],
];
export const nasty = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map(pieces => pieces.join(''));
export const nastyName = nasty.filter(text => text !== '');

const utc = fc.constantFrom('2026-11-22T08:00:00Z', '2026-11-22T08:00:00.001Z', '2024-02-29T23:59:59.9Z');
const sha256 = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0),
);
const uuid = fc.uuid();
const id = fc.oneof(uuid, nastyName);

const page = fc.record(
  {
    id,
    url: fc.oneof(
      fc.constantFrom('https://www.ynzxb.cn/1.html', 'http://zx.km.gov.cn/c/甲 乙?q=“协商”&%zz'),
      nastyName,
    ),
    canonicalUrl: nastyName,
    title: nastyName,
    site: nastyName,
    place: fc.record({ code: fc.constantFrom('530000', '530102'), name: nastyName }),
    level: fc.constantFrom(...LEVELS),
    published: fc.constantFrom('2024-01-25', '2024-01-25T08:00:00Z'),
    fetched: utc,
    reviewed: utc,
    textSha256: sha256,
    note: nastyName,
    tags: fc.array(nastyName, { minLength: 1, maxLength: 3 }),
    text: nasty,
  },
  { requiredKeys: ['id', 'url', 'canonicalUrl', 'title'] },
);

const attributes = fc.record(
  {
    value: number,
    min: number,
    max: number,
    unit: nastyName,
    approx: fc.constantFrom('exact', 'about', 'over', 'under'),
    subject: nastyName,
    act: nastyName,
    period: nastyName,
    name: nastyName,
    title: nastyName,
    entity: nastyName,
    full: nastyName,
    definition: nastyName,
  },
  { requiredKeys: [] },
);

const act = fc.record({ by: nastyName, at: utc });
/** Oldest first, no two of one id. */
const discussion = fc
  .record(
    {
      comments: fc
        .uniqueArray(
          fc.record(
            { id: nastyName, author: nastyName, text: nastyName, created: utc, edited: act },
            { requiredKeys: ['id', 'author', 'text', 'created'] },
          ),
          { selector: ({ id }) => id, maxLength: 2 },
        )
        .map(comments => comments.sort((a, b) => (a.created < b.created ? -1 : 1))),
      resolved: act,
    },
    { requiredKeys: ['comments'] },
  )
  .filter(({ comments, resolved }) => comments.length > 0 || resolved !== undefined);

const annotation = (pages: string[]) =>
  fc.record(
    {
      id,
      kind: fc.constantFrom(...ANNOTATION_KINDS),
      page: fc.constantFrom(...pages),
      quote: fc.record({ exact: nastyName, prefix: nasty, suffix: nasty }),
      position: fc.record({ start: fc.nat(), end: fc.nat() }),
      textSha256: sha256,
      attributes,
      tags: fc.array(nastyName, { maxLength: 3 }),
      note: nastyName,
      part: fc.constantFrom('2', '13'),
      discussion,
      origin: fc.constantFrom('recognised', 'manual'),
      status: fc.constantFrom('accepted', 'rejected'),
      author: nastyName,
      created: utc,
      updated: utc,
    },
    {
      requiredKeys: [
        ...([
          'id',
          'kind',
          'page',
          'quote',
          'position',
          'attributes',
          'tags',
          'origin',
          'status',
          'author',
        ] as const),
        ...(['created', 'updated'] as const),
      ],
    },
  );

const code = fc.record(
  {
    key: nastyName,
    label: nastyName,
    parent: nastyName,
    color: fc.constantFrom(...CODE_COLORS),
    definition: nastyName,
    examples: fc.array(nastyName, { minLength: 1, maxLength: 2 }),
    shortcut: fc.constantFrom('KeyA', 'Digit1', 'Slash'),
  },
  { requiredKeys: ['key', 'label'] },
);
const codebook = fc.uniqueArray(code, { selector: ({ key }) => key, minLength: 1, maxLength: 3 });

/** Every other annotation stands in its page's text, if there is one. */
function placed({ pages, annotations, ...head }: Export): Export {
  const texts = new Map(pages.map(({ id, text }) => [id, [...(text ?? '')]]));
  return {
    ...head,
    pages,
    annotations: annotations.map(each => {
      const points = texts.get(each.page) ?? [];
      if (points.length === 0 || each.position.start % 2 === 1) return each;
      const start = each.position.start % points.length;
      const end = start + 1 + (each.position.end % (points.length - start));
      return {
        ...each,
        position: { start, end },
        quote: { ...each.quote, exact: points.slice(start, end).join('') },
      };
    }),
  };
}

const filters = fc.array(
  fc.record(
    {
      pages: fc.array(nastyName, { minLength: 1, maxLength: 2 }),
      tags: fc.array(nastyName, { minLength: 1, maxLength: 2 }),
      kinds: fc.constant(['person' as const]),
      statuses: fc.constant(['accepted' as const]),
      authors: fc.array(nastyName, { minLength: 1, maxLength: 2 }),
      search: nastyName,
      ids: fc.array(nastyName, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  { minLength: 1, maxLength: 2 },
);

/** No two pages have one address. */
const isOwn = (pages: readonly { url: string; canonicalUrl: string }[]) =>
  new Set(pages.map(({ url }) => url)).size === pages.length &&
  new Set(pages.map(({ canonicalUrl }) => canonicalUrl)).size === pages.length;

/** A document as the schema gives it: its keys stand in one order. */
export const document: fc.Arbitrary<Export> = fc
  .uniqueArray(page, { selector: ({ id }) => id, maxLength: 3 })
  .filter(isOwn)
  .chain(pages =>
    fc.record(
      {
        format: fc.constant(FORMAT),
        version: fc.constant(FORMAT_VERSION),
        generator: fc.record({ version: nastyName, recognition: nastyName }),
        exported: utc,
        workspace: fc.record({ id: nastyName, name: nastyName }),
        filters,
        codebook,
        pages: fc.constant(pages),
        annotations:
          pages.length === 0
            ? fc.constant([])
            : fc.uniqueArray(annotation(pages.map(({ id }) => id)), {
                selector: ({ id }) => id,
                maxLength: 4,
              }),
      },
      {
        requiredKeys: ['format', 'version', 'generator', 'exported', 'workspace', 'pages', 'annotations'],
      },
    ),
  )
  .map(made => placed(v.parse(ExportSchema, made)));
