import type { Span } from './documents.ts';
import { endsAt, surnameLength } from './names.ts';
import { EVIDENCE } from './scores.ts';
import { titleStart } from './title-span.ts';
import { TRANSCRIPTION } from './transcription.ts';

interface Foreign extends Span {
  title: Span;
  rule: string;
  score: number;
}

/** Offices that the genre gives to foreigners; a Chinese name behind one is found by its surname. */
const OFFICES = '总统 首相 国王 女王 王储 亲王 外长 外相 国务卿 总领事 大使 议长 总干事 联合国秘书长'.split(
  ' ',
);
/** A name of the genre has so many characters at the most; a longer row is no name. */
const LONGEST = 8;

/** 某国总统普加诺: a transcribed name without a dot, behind an office that foreigners hold. */
export function findForeign(text: string): Foreign[] {
  const out: Foreign[] = [];
  for (const office of OFFICES) {
    for (let at = text.indexOf(office); at >= 0; at = text.indexOf(office, at + office.length)) {
      const start = at + office.length;
      let end = start;
      while (end - start <= LONGEST && TRANSCRIPTION.has(text[end] ?? '')) end++;
      const length = end - start;
      if (length < 2 || length > LONGEST || text[end] === '·' || endsAt(text, end) === 0) continue;
      if (length < 4 && surnameLength(text, start) > 0) continue;
      const from = titleStart(text, start);
      if (from === undefined) continue;
      out.push({
        start,
        end,
        title: { start: from, end: start },
        rule: 'person-transcribed',
        score: EVIDENCE.dotted.score,
      });
    }
  }
  return out;
}
