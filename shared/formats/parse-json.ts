import { FormatError } from './format.ts';

/** Lists and objects in one another: no format of annotations needs a tenth of it, and what reads them goes as deep as they do. */
export const MAX_DEPTH = 100;

/** UTF-16 units, compared one by one: a text may have a hundred million. */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Whether lists and objects stand deeper in one another than they may; what stands in texts does not count. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (quoted) {
      if (mark === BACKSLASH) at++;
      else if (mark === QUOTE) quoted = false;
    } else if (mark === QUOTE) quoted = true;
    else if (mark === OPEN_LIST || mark === OPEN_OBJECT) {
      if (++depth > MAX_DEPTH) return true;
    } else if (mark === CLOSE_LIST || mark === CLOSE_OBJECT) depth--;
  }
  return false;
}

export function tooDeep(): FormatError {
  return new FormatError({
    zh: `括号套了 ${MAX_DEPTH} 层以上，不像是批注文件`,
    en: `more than ${MAX_DEPTH} brackets stand in one another; this is hardly a file of annotations`,
  });
}

/** @param place where the fault is, as far as that is known */
export function notWhole(place = ''): FormatError {
  return new FormatError({
    zh: `不是完整的 JSON，文件可能损坏或没有下载完${place && `，见 ${place}`}`,
    en: `not whole JSON: the file may be broken or truncated${place && `, at ${place}`}`,
  });
}

/**
 * The value of a JSON text; throws FormatError with the place of the fault, and none of the text.
 * @param part what the text is in its file, where it is not all of it: an offset in it would mean nothing
 */
export function parseJson(text: string, part?: string): unknown {
  if (isTooDeep(text)) throw tooDeep();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notWhole(part ?? /(?:position|line) \d+(?: column \d+)?/.exec((error as Error).message)?.[0]);
  }
}
