/** What of a record cannot stand in a log, and why. */
import type { Said } from '../formats/format.ts';
import type { ExportedAnnotation, ExportedPage } from '../formats/json.ts';
import { parseUrl } from '../page/url.ts';
import { MAX_EXACT_LENGTH, MAX_NOTE_LENGTH, MAX_OP_BYTES, MAX_TAG_LENGTH } from '../sync/limits.ts';

/** As the log has it: UTF-16 units on each side of a quote, and tags of one annotation. */
export const MAX_CONTEXT_LENGTH = 2_000;
const MAX_TAGS = 100;
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** An op holds more than what a record says: stamps, ids, twins of the quote. */
const MAX_RECORD_BYTES = MAX_OP_BYTES - 4 * 1024;
/** UTF-16 units: each takes three bytes at most. */
const SURELY_FITS = MAX_RECORD_BYTES / 3;
/** An address that browsers still open; longer ones are data that somebody put into one. */
const MAX_URL_LENGTH = 4_000;

const NO_WEB_PAGE = {
  zh: '网址不是 http 或 https：不是网页上的批注，没有地方可放',
  en: 'its address is not of http or https: no annotation of a web page, there is nowhere to put it',
};
const LONG_URL = {
  zh: `网址超过 ${MAX_URL_LENGTH} 个字符`,
  en: `its address is longer than ${MAX_URL_LENGTH} characters`,
};
const LONG_QUOTE = {
  zh: `引文超过 ${MAX_EXACT_LENGTH} 个字符`,
  en: `its quote is longer than ${MAX_EXACT_LENGTH} characters`,
};
const LONG_NOTE = {
  zh: `备注或属性超过 ${MAX_NOTE_LENGTH} 个字符`,
  en: `its note, or an attribute, is longer than ${MAX_NOTE_LENGTH} characters`,
};
const LONG_TAG = {
  zh: `有标签超过 ${MAX_TAG_LENGTH} 个字符，或标签多于 ${MAX_TAGS} 个`,
  en: `a tag is longer than ${MAX_TAG_LENGTH} characters, or there are more than ${MAX_TAGS}`,
};
const LARGE = {
  zh: '引文、备注和属性加起来太长，放不进一条记录',
  en: 'its quote, note and attributes together are too long for one record',
};
export const LONG_COMMENT = {
  zh: `有一条评论超过 ${MAX_NOTE_LENGTH} 个字符，略去`,
  en: `a comment is longer than ${MAX_NOTE_LENGTH} characters and left out`,
};

const areTags = (tags: readonly string[]) =>
  tags.length <= MAX_TAGS && tags.every(tag => tag.length <= MAX_TAG_LENGTH);

/** Why a page cannot stand here; undefined if it can. */
export function pageFault({ url, title, note = '', tags = [] }: ExportedPage): Said | undefined {
  const protocol = parseUrl(url)?.protocol;
  if (protocol !== 'http:' && protocol !== 'https:') return NO_WEB_PAGE;
  if (url.length > MAX_URL_LENGTH) return LONG_URL;
  if (note.length > MAX_NOTE_LENGTH || title.length > MAX_NOTE_LENGTH) return LONG_NOTE;
  return areTags(tags) ? undefined : LONG_TAG;
}

/** Why an annotation cannot stand here; undefined if it can. */
export function annotationFault({
  quote,
  note = '',
  tags,
  attributes,
}: ExportedAnnotation): Said | undefined {
  if (quote.exact.length > MAX_EXACT_LENGTH) return LONG_QUOTE;
  const texts = [note, ...Object.values(attributes).map(String)];
  if (texts.some(text => text.length > MAX_NOTE_LENGTH)) return LONG_NOTE;
  if (!areTags(tags)) return LONG_TAG;
  const record = JSON.stringify([quote, note, tags, attributes]);
  const isLarge = record.length > SURELY_FITS && new TextEncoder().encode(record).length > MAX_RECORD_BYTES;
  return isLarge ? LARGE : undefined;
}
