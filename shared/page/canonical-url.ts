/** One address for one page, whichever way it was reached. */
import { parseUrl } from './url.ts';

export interface CanonicalUrlOptions {
  /** What the page itself names as canonical; trusted only within the same registrable domain. */
  canonicalLink?: string;
}

/** Idempotent; what is no URL comes back as it is. */
export function canonicalUrl(url: string, _options: CanonicalUrlOptions = {}): string {
  const parsed = parseUrl(url);
  if (!parsed) return url;
  return url;
}
