import type { Span } from './documents.ts';
import { titleWordBefore } from './titles.ts';

/** What stands on the line after a speaker's name in a report, and before it. */
const SPEECH_BEGINS = /^\s*(?:各位|同志们|尊敬的|主席[,，、]|大会主席)/;
/** The line above a speaker's name, and the date below it in brackets: (2020年4月8日). */
const SPEECH_ABOVE =
  /(?:会议?上|报告|讲话|发言|致辞|致词|讲演|演讲|开幕词|闭幕词|述职|说明|\(书面\)|摘要\)?|草案\)|全文\)?)\s*$/;
const DATE_BELOW = /^\s*\(?(?:\d{4}|[一二]\S?[〇零○]\S{2})年\d{0,2}/;
const DATE_ABOVE = /\((?:\d{4}|[一二]\S{3})年[^()\n]{2,12}\)\s*$/;
const HEADING = /([\u4e00-\u9fff、]{2,20})(?:\([^)\n]{0,20}\))?[:：]?\s*$/;
/** 三、增补委员名单: what is numbered, and what is done with those on the list. */
const FRONT = /^(?:[一二三四五六七八九十]{1,3}、)?(?:增补|补选|新增|新任|拟任|.{2,12}的)?/;
const LIST_OF = /名单$/;

/** The office in the heading that ends before `at`: 四、常务委员名单(49名,按姓氏笔画为序): names 常务委员. */
export function headingBefore(text: string, at: number): Span | undefined {
  const before = text.slice(Math.max(0, at - 80), at);
  const head = HEADING.exec(before);
  const words = (head?.[1] ?? '').replace(LIST_OF, '');
  if (!head || !titleWordBefore(words, words.length)) return undefined;
  const start = at - before.length + head.index;
  return { start: start + (FRONT.exec(words)?.[0].length ?? 0), end: start + words.length };
}

/** Whether a line that is one name alone names the speaker of the report that follows it. */
export function isSpeaker(text: string, lineStart: number, end: number): boolean {
  const before = text.slice(Math.max(0, lineStart - 80), lineStart);
  const after = text.slice(end, end + 20);
  if (SPEECH_BEGINS.test(after)) return true;
  if (SPEECH_ABOVE.test(before) && DATE_BELOW.test(after)) return true;
  return DATE_ABOVE.test(before) && /^\s*\n/.test(after) && SPEECH_ABOVE.test(before.replace(DATE_ABOVE, ''));
}
