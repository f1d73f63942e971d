/** Whether `text` holds `pattern` at `at`. */
export function standsAt(text: Uint16Array, length: number, at: number, pattern: Uint16Array): boolean {
  if (at < 0 || at + pattern.length > length) return false;
  for (let i = 0; i < pattern.length; i++) if (text[at + i] !== pattern[i]) return false;
  return true;
}
