/**
 * The wire contract of shares: annotations behind one link, for whoever has it. What is sent is what is shown: no id of a
 * workspace, a member or an annotation, no note and no author that the sharer did not choose.
 */
import * as v from 'valibot';
import { AnnotationSchema, PageSchema } from '../formats/json.ts';
import { idSchema, now } from '../protocol.ts';
import { id as annotationId } from '../sync/ops.ts';

export const MAX_SHARED_ANNOTATIONS = 500;
export const MAX_SHARED_PAGES = 200;
export const MAX_SHARE_BYTES = 512 * 1024;
export const MAX_SHARE_DAYS = 365;
/** Shares of one workspace; each is for people to look at. */
export const MAX_SHARES = 500;

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const webAddress = v.pipe(v.string(), v.maxLength(4_000), v.url(), v.regex(/^https?:\/\//i));
/** Numbers of their own, so that none of the workspace's ids is in what everyone sees. */
const localId = (letter: 'a' | 'p') => v.pipe(v.string(), v.regex(new RegExp(`^${letter}\\d{1,4}$`)));

const { title, site, place, level, published } = PageSchema.entries;
const SharedPageSchema = v.strictObject({
  id: localId('p'),
  url: webAddress,
  ...{ title, site, place, level, published },
});
const { kind, quote, position, attributes, tags, note, part, created, updated } = AnnotationSchema.entries;
const SharedAnnotationSchema = v.strictObject({
  id: localId('a'),
  page: localId('p'),
  ...{ kind, quote, position, attributes, tags, note, part, created, updated },
  /** By the sharer's choice. */
  author: v.optional(line(100)),
  /** Opens the page at these very words. */
  link: v.optional(webAddress),
});

/** What a share shows. */
export const ShareContentSchema = v.pipe(
  v.strictObject({
    title: line(200),
    /** Words of the sharer above the quotes. */
    about: v.optional(line(2_000)),
    /** What others may do with it. */
    licence: v.optional(line(200)),
    /** Who shares it, by their choice. */
    by: v.optional(line(100)),
    /** Written anew by the sharer's extension after a sync; else it stays as it is. */
    live: v.boolean(),
    pages: v.pipe(v.array(SharedPageSchema), v.maxLength(MAX_SHARED_PAGES)),
    annotations: v.pipe(v.array(SharedAnnotationSchema), v.maxLength(MAX_SHARED_ANNOTATIONS)),
  }),
  v.check(({ pages, annotations }) => {
    const known = new Set(pages.map(({ id }) => id));
    const ids = new Set(annotations.map(({ id }) => id));
    return (
      known.size === pages.length &&
      ids.size === annotations.length &&
      annotations.every(({ page }) => known.has(page))
    );
  }),
);
export type ShareContent = v.InferOutput<typeof ShareContentSchema>;

/** What is kept apart from what is shown: an erasure of any of it takes the share away. */
export const ShareSourcesSchema = v.object({
  annotations: v.pipe(v.array(annotationId), v.maxLength(MAX_SHARED_ANNOTATIONS)),
  authors: v.pipe(v.array(idSchema), v.maxLength(1_000)),
});
export type ShareSources = v.InferOutput<typeof ShareSourcesSchema>;

/** `POST /v1/w/:ws/shares`, by an editor. Without `days` it stays until it is revoked. */
export const CreateShareSchema = v.object({
  content: v.pipe(
    ShareContentSchema,
    v.check(({ annotations }) => annotations.length > 0, 'a share begins with an annotation'),
  ),
  sources: ShareSourcesSchema,
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SHARE_DAYS))),
});

/** `PUT /v1/w/:ws/shares/:id`, by who made it: the same share with other content, of nothing too; its expiry stays. */
export const UpdateShareSchema = v.object({ content: ShareContentSchema, sources: ShareSourcesSchema });

export const ShareSchema = v.object({
  id: idSchema,
  title: v.string(),
  live: v.boolean(),
  /** User who made it. */
  by: idSchema,
  annotations: v.number(),
  /** ms since 1970 UTC; `updated` is as of when the content is. */
  created: v.number(),
  updated: v.number(),
  expires: v.optional(v.number()),
  link: v.string(),
});
export type Share = v.InferOutput<typeof ShareSchema>;
export const ShareReplySchema = v.object({ share: ShareSchema, now });
/** `GET /v1/w/:ws/shares`, by a member: those that are open, newest first. */
export const SharesReplySchema = v.object({ shares: v.array(ShareSchema), now });

/** `GET /oembed?url=…` (https://oembed.com): what is said of a share where its link is pasted. */
export const OembedReplySchema = v.object({
  version: v.literal('1.0'),
  type: v.literal('link'),
  title: v.string(),
  author_name: v.optional(v.string()),
  provider_name: v.string(),
  provider_url: v.string(),
  cache_age: v.number(),
});
