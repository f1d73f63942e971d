/** Days, as citations have them. */

const CHINA_MS = 8 * 3_600_000;

/** The day in China (YYYY-MM-DD) of an ISO 8601 instant, or a day as it is. */
export function dayInChina(time: string): string {
  return time.includes('T') ? new Date(Date.parse(time) + CHINA_MS).toISOString().slice(0, 10) : time;
}

/** YYYY-MM-DD of year, month and day; undefined where they make none. */
export function isoDay(parts: readonly number[]): string | undefined {
  const [year = 0, month = 0, day = 0] = parts;
  const isDay =
    parts.length === 3 && parts.every(part => Number.isInteger(part) && part > 0) && year < 10_000;
  const two = (part: number) => String(part).padStart(2, '0');
  return isDay && month < 13 && day < 32
    ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
    : undefined;
}
