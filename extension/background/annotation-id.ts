import { sha256Hex } from '../hash.ts';
import type { DraftAnnotation } from '../messages.ts';

/** A UUID (version 8, RFC 9562) made of a hash. */
function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The id of a new annotation on the page with the id `page`. That of a suggestion comes of the page and the quote with its
 * surroundings, so that two people who accept the same occurrence make one annotation.
 */
export async function annotationId({ origin, target }: DraftAnnotation, page: string): Promise<string> {
  if (origin === 'manual') return crypto.randomUUID();
  const { exact, prefix, suffix } = target.quote;
  return uuidOf(await sha256Hex([page, prefix, exact, suffix].join('\u0000')));
}
