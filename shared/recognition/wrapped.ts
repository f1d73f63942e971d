/** Layouts that set a page in columns break lines anywhere, inside numbers and names too. A line shorter than this is no such line. */
const LEAST_LINE = 10;

/** Whether `at` is the end of a line full enough that its last words may go on in the next one. */
export function isWrap(text: string, at: number): boolean {
  return text[at] === '\n' && at - (text.lastIndexOf('\n', at - 1) + 1) >= LEAST_LINE;
}
