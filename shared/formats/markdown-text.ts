/** Texts in Markdown: escaped for the eye, and fields that come back as they were. */

/** Any of these may be escaped by a backslash (CommonMark, 2.4); Obsidian's own marks are among them. */
const MARKS = /[!-/:-@[-`{-~]/g;

/** A text on one line in which nothing is a mark, a link or markup. */
export function escaped(text: string): string {
  return text.replace(MARKS, '\\$&').replace(/\s+/gu, ' ');
}

/** Plain words: nothing in them means anything to Markdown, and nothing is lost at the ends. */
const PLAIN = /^[\p{L}\p{N}，。：；“”‘’《》〈〉（）%·—][\p{L}\p{N} ，。：；、“”‘’《》〈〉（）%·—.:/-]*$/u;
const CODE = /^`(.*)`$/su;
const FIELD = /^- ([A-Za-z0-9.]+):: (.*)$/su;

const plain = (value: unknown): value is string =>
  typeof value === 'string' && PLAIN.test(value) && value.trim() === value && Number.isNaN(Number(value));

/** `- name:: value`. What is not plain words is JSON in a code span, in which nothing runs. */
export function fieldLine(name: string, value: unknown): string {
  const isWord = typeof value === 'number' || plain(value);
  const shown = isWord ? String(value) : `\`${JSON.stringify(value).replaceAll('`', '\\u0060')}\``;
  return `- ${name}:: ${shown}\n`;
}

/** Name and value of such a line; undefined for others. */
export function readField(line: string): [name: string, value: unknown] | undefined {
  const [, name, shown] = FIELD.exec(line) ?? [];
  if (name === undefined || shown === undefined) return undefined;
  const code = CODE.exec(shown)?.[1];
  if (code !== undefined) {
    try {
      return [name, JSON.parse(code)];
    } catch {
      return [name, code];
    }
  }
  const number = Number(shown);
  return [name, shown.trim() !== '' && !Number.isNaN(number) ? number : shown];
}
