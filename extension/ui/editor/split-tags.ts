import { MAX_TAG_LENGTH } from '../../../shared/sync/limits.ts';

/** Tags in what a person typed: commas and semicolons of both scripts, the enumeration comma and line breaks part them. */
export function splitTags(text: string): string[] {
  const tags = text.split(/[,，、;；\n]/).map(tag => tag.trim().replace(/^#/, '').slice(0, MAX_TAG_LENGTH));
  return [...new Set(tags.filter(tag => tag !== ''))];
}
