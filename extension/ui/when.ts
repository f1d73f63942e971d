/** A time of the day's work in the page's language, to the minute. */
export function when(ms: number, language = globalThis.document?.documentElement.lang || undefined): string {
  return new Date(ms).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

export function day(ms: number, language = globalThis.document?.documentElement.lang || undefined): string {
  return new Date(ms).toLocaleDateString(language, { dateStyle: 'medium' });
}

/** The time of day alone, to the minute. */
export function time(ms: number, language = globalThis.document?.documentElement.lang || undefined): string {
  return new Date(ms).toLocaleTimeString(language, { timeStyle: 'short' });
}
