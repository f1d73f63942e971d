/** A text that comes in pieces: as a whole, or line by line; both refuse what memory was not meant for. */
import { FormatError } from './format.ts';

/** UTF-16 units. Formats that are one JSON value or one table are read whole; beyond this, lines of JSON are the format to use. */
export const MAX_WHOLE = 128 * 1024 * 1024;
/** UTF-16 units of one line: the text of a very long page, many times over. */
export const MAX_LINE = 16 * 1024 * 1024;
/** UTF-16 units of one cell; Excel itself takes 32,767. */
export const MAX_CELL = 1024 * 1024;

export function wholeText(source: Iterable<string>, most = MAX_WHOLE): string {
  const pieces: string[] = [];
  let length = 0;
  for (const piece of source) {
    length += piece.length;
    if (length > most)
      throw new FormatError({
        zh: `文件超过 ${most} 个字符，请分成几个文件，或用 ndjson`,
        en: `the file is longer than ${most} characters; split it, or use ndjson`,
      });
    pieces.push(piece);
  }
  return pieces.join('');
}

/** The lines without their ends (`\n`, `\r\n`); a last line that is empty is none. */
export function* lines(source: Iterable<string>, most = MAX_LINE): Generator<string> {
  let rest: string[] = [];
  let length = 0;
  const refuse = () =>
    new FormatError({
      zh: `有一行超过 ${most} 个字符，不像是这种格式的文件`,
      en: `a line is longer than ${most} characters; this is hardly a file of this format`,
    });
  const ended = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
  for (const piece of source) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      rest.push(piece.slice(from, at));
      if (length + at - from > most) throw refuse();
      yield ended(rest.join(''));
      rest = [];
      length = 0;
      from = at + 1;
    }
    if (from < piece.length) {
      rest.push(piece.slice(from));
      length += piece.length - from;
      if (length > most) throw refuse();
    }
  }
  const last = rest.join('');
  if (last !== '') yield ended(last);
}
