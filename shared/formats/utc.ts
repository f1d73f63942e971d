import { UTC_PATTERN } from '../model/page.ts';

/** A time as files of other programs write it (any offset), in ISO 8601 UTC; `otherwise` for what is no time. */
export function utcOf(value: unknown, otherwise: string): string {
  if (typeof value !== 'string') return otherwise;
  if (UTC_PATTERN.test(value)) return value;
  // Without an offset a time would be read in the time zone of this machine.
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? otherwise : new Date(ms).toISOString();
}
