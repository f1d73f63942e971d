import { FormatError } from './format.ts';

/** The value of a JSON text; throws FormatError with the place of the fault, and none of the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = /(?:position|line) \d+(?: column \d+)?/.exec((error as Error).message)?.[0];
    const at = place === undefined ? '' : ` ${place}`;
    throw new FormatError({
      zh: `不是完整的 JSON，文件可能损坏或没有下载完${at && `，见${at}`}`,
      en: `not whole JSON: the file may be broken or truncated${at && `, at${at}`}`,
    });
  }
}
