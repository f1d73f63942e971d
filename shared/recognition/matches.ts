/** The matches of a sticky pattern that begins with `mark`. To look for the mark first is twenty times faster than to try everywhere. */
export function* matchesAt(pattern: RegExp, text: string, mark: string): Generator<RegExpExecArray> {
  for (let at = text.indexOf(mark); at >= 0; ) {
    pattern.lastIndex = at;
    const m = pattern.exec(text);
    const next = m ? pattern.lastIndex : at + 1;
    if (m) yield m;
    at = text.indexOf(mark, next);
  }
}

/** The matches of a sticky pattern that begins with a line. */
export function* matchesOfLines(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at;
    const m = pattern.exec(text);
    const end = text.indexOf('\n', m ? pattern.lastIndex : at);
    if (m) yield m;
    at = end < 0 ? text.length : end + 1;
  }
}
