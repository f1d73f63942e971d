/** URL parsing for code that may not name DOM types: the WHATWG `URL` that browsers, workers and Node all have. */

export interface ParsedUrl {
  protocol: string;
  /** With the port, if it is not the scheme's own. */
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  searchParams: Iterable<[string, string]>;
}

declare const URL: new (url: string, base?: string) => ParsedUrl;

/** `undefined` for what is no absolute URL (or cannot be resolved against `base`). */
export function parseUrl(url: string, base?: string): ParsedUrl | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
