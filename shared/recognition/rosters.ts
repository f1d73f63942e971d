import type { Span } from './documents.ts';
import { isWord, surnameLength } from './names.ts';
import { EVIDENCE } from './scores.ts';
import { titleWordBefore } from './titles.ts';

interface Listed extends Span {
  title?: Span;
  rule: string;
  score: number;
}

const SCORE = EVIDENCE.roster.score;
/** A line of nothing but names with spaces or 、 between. */
const NAMES_LINE = /^[ \u3000]{0,60}([\u3400-\u9fff][\u3400-\u9fff·() \u3000、\t]{1,600})$/gm;
/** What stands on the line after a speaker's name in a report, and before it. */
const SPEECH_BEGINS = /^\s*(?:各位|同志们|尊敬的|主席[,，、]|大会主席)/;
/** The line above a speaker's name, and the date below it in brackets: (2020年4月8日). */
const SPEECH_ABOVE =
  /(?:会议?上|报告|讲话|发言|致辞|致词|讲演|演讲|开幕词|闭幕词|述职|说明|\(书面\)|摘要\)?|草案\)|全文\)?)\s*$/;
const DATE_BELOW = /^\s*\(?(?:\d{4}|[一二]\S?[〇零○]\S{2})年\d{0,2}/;
const DATE_ABOVE = /\((?:\d{4}|[一二]\S{3})年[^()\n]{2,12}\)\s*$/;
/** 甲:在某某会议上的讲话: the speaker before a title. */
const BEFORE_TITLE =
  /^[ \u3000]{0,8}([\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000]{1,3}[\u3400-\u9fff])[:：](?=[^\n]{4,80}(?:报告|讲话|发言|致辞|致词|开幕词|闭幕词|演讲|说明)[^\n]{0,12}$)/gm;
/** 王小伟 某某公司总经理,: a line's name and the post behind it. */
const WITH_POST =
  /^[ \u3000]{0,8}([\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000]{1,3}[\u3400-\u9fff])[ \u3000]{1,8}([\u3400-\u9fff、()]{2,60})(?=[,，。;；\n]|$)/gm;
const HEADING = /([\u4e00-\u9fff、]{2,20})(?:\([^)\n]{0,16}\))?[:：]?\s*$/;

/** Splits a line into names: 凡  星 is one name in a roster of spaced names, as two characters that stand alone. */
function splitNames(line: string, offset: number): Span[] | undefined {
  const tokens = [...line.matchAll(/[^ \u3000、\t]+/g)].map(t => ({ text: t[0], start: offset + t.index }));
  const out: Span[] = [];
  if (tokens.length === 3 && tokens.every(t => t.text.length === 1))
    return [{ start: tokens[0]!.start, end: tokens[2]!.start + 1 }];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const name = t.text.replace(/\(.*\)$/, '');
    const next = tokens[i + 1];
    if (name.length === 1 && next?.text.length === 1) {
      out.push({ start: t.start, end: next.start + 1 });
      i++;
    } else if (name.length < 2 || (name.length > 4 && !name.includes('·'))) return undefined;
    else out.push({ start: t.start, end: t.start + name.length });
  }
  return out;
}

function plausible(text: string, span: Span): boolean {
  const surname = surnameLength(text, span.start);
  if (!surname) return text.slice(span.start, span.end).includes('·');
  const length = text.slice(span.start, span.end).replace(/\s/g, '').length;
  if (length > surname + 2 || length < surname + 1) return false;
  return !isWord(text, span.start);
}

/** Rosters (lines of names, the heading before them as the title) and the line that names a report's speaker. */
export function findRosters(text: string): Listed[] {
  const out: Listed[] = [];
  let heading: Span | undefined;
  let lastEnd = -1;
  for (const m of text.matchAll(NAMES_LINE)) {
    const line = m[1]!.trimEnd();
    if (line.length > 600 || !surnameLength(line, 0)) continue;
    const start = m.index + m[0].indexOf(line);
    const names = splitNames(line, start);
    if (!names?.length) continue;
    const good = names.filter(n => plausible(text, n)).length;
    const before = text.slice(Math.max(0, m.index - 80), m.index);
    const after = text.slice(start + line.length, start + line.length + 20);
    if (names.length === 1) {
      const dated = SPEECH_ABOVE.test(before) && DATE_BELOW.test(after);
      if (
        !good ||
        !(
          SPEECH_BEGINS.test(after) ||
          dated ||
          (DATE_ABOVE.test(before) &&
            /^\s*\n/.test(after) &&
            SPEECH_ABOVE.test(before.replace(DATE_ABOVE, '')))
        )
      )
        continue;
      out.push({ ...names[0]!, rule: 'person-speaker', score: SCORE });
      continue;
    }
    if (good < names.length * (names.length < 4 ? 1 : 0.9)) continue;
    const head = HEADING.exec(before);
    if (head && titleWordBefore(head[1]!, head[1]!.length)) {
      const at = m.index - before.length + head.index;
      heading = { start: at, end: at + head[1]!.length };
    } else if (m.index - lastEnd > 3) heading = undefined;
    for (const n of names) {
      if (!plausible(text, n)) continue;
      const item: Listed = { ...n, rule: 'person-roster', score: SCORE };
      if (heading) item.title = heading;
      out.push(item);
    }
    lastEnd = start + line.length;
  }
  for (const m of text.matchAll(WITH_POST)) {
    const start = m.index + m[0].indexOf(m[1]!);
    const span = { start, end: start + m[1]!.length };
    const title = { start: m.index + m[0].length - m[2]!.length, end: m.index + m[0].length };
    if (plausible(text, span) && titleWordBefore(text, title.end))
      out.push({ ...span, title, rule: 'person-roster', score: SCORE });
  }
  for (const m of text.matchAll(BEFORE_TITLE)) {
    const start = m.index + m[0].indexOf(m[1]!);
    const span = { start, end: start + m[1]!.length };
    if (plausible(text, span)) out.push({ ...span, rule: 'person-speaker', score: SCORE });
  }
  return out;
}
