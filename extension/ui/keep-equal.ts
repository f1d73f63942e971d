/**
 * `now`, with each part of it that is as it was taken from `before`: who compares by identity sees what is new, and nothing else.
 * Looks into arrays, maps and plain objects; all else is the same or is not.
 */
export function keepEqual<T>(before: unknown, now: T): T {
  return kept(before, now) as T;
}

function kept(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(now)) {
    if (!Array.isArray(before)) return now;
    const parts = now.map((part, i) => kept(before[i], part));
    return parts.length === before.length && parts.every((part, i) => Object.is(part, before[i]))
      ? before
      : parts;
  }
  if (now instanceof Map) {
    if (!(before instanceof Map)) return now;
    const parts = new Map([...now].map(([key, part]) => [key, kept(before.get(key), part)]));
    return parts.size === before.size &&
      [...parts].every(([key, part]) => before.has(key) && Object.is(part, before.get(key)))
      ? before
      : parts;
  }
  if (!isPlain(before) || !isPlain(now)) return now;
  const names = Object.keys(now);
  const parts = Object.fromEntries(names.map(name => [name, kept(before[name], now[name])]));
  const isSame =
    names.length === Object.keys(before).length &&
    names.every(name => name in before && Object.is(parts[name], before[name]));
  return isSame ? before : parts;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
