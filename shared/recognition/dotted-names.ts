import type { Span } from './documents.ts';
import { endsAt } from './names.ts';
import { EVIDENCE } from './scores.ts';
import { titleStart } from './title-span.ts';
import { titleWordBefore } from './titles.ts';
import { TRANSCRIPTION } from './transcription.ts';

interface Dotted extends Span {
  title?: Span;
  rule: string;
  score: number;
}

const BEFORE_DOT = /[\u4e00-\u9fff]{1,20}$/;
/** 教育界的古丽·买买提: a name goes back no further than a particle. */
const UNBROKEN = /[^的了和与由是在请让]+$/;
const FROM_DOT = /^(?:·[\u4e00-\u9fff]{1,8}){1,3}/;
const PAPERS = /[报网台社]·|记者$/;
/** 拉玛·兴禾, 买买提·艾力: names with a dot, behind a title or made of characters of transcription. */
export function findDotted(text: string): Dotted[] {
  const out: Dotted[] = [];
  for (let at = text.indexOf('·'); at >= 0; at = text.indexOf('·', at + 1)) {
    const head = BEFORE_DOT.exec(text.slice(Math.max(0, at - 20), at))?.[0];
    const rest = FROM_DOT.exec(text.slice(at, at + 28))?.[0];
    if (!head || !rest) continue;
    const m = { 0: head + rest, index: at - head.length };
    const dot = head.length;
    const lastDot = m[0].lastIndexOf('·');
    at = m.index + lastDot;
    let start = m.index;
    let title: Span | undefined;
    for (let i = dot - 1; i >= 1; i--) {
      if (!titleWordBefore(text, m.index + i)) continue;
      const from = titleStart(text, m.index + i);
      if (from === undefined) continue;
      title = { start: from, end: m.index + i };
      start = m.index + i;
      break;
    }
    const tail = m[0].slice(lastDot + 1);
    const tailStart = m.index + lastDot + 1;
    let length = 0;
    for (let i = 1; i <= tail.length && !length; i++) {
      // the first place where a mark or a verb of two characters follows, or a particle behind two characters
      const ends = endsAt(text, tailStart + i);
      if (ends >= 2) length = i;
      else if (i > 2 && !TRANSCRIPTION.has(tail[i - 1]!)) length = i - 1;
      else if (ends === 1 && i >= 2 && !TRANSCRIPTION.has(text[tailStart + i]!)) length = i;
    }
    if (!length) length = tail.length;
    const end = m.index + lastDot + 1 + length;
    if (!title) start = m.index + head.length - (UNBROKEN.exec(head)?.[0].length ?? 0);
    // 甲报·乙网记者: two papers
    if (PAPERS.test(text.slice(m.index, end))) continue;
    const name = text.slice(start, end).replaceAll('·', '');
    if (!title) {
      const foreign = [...name].filter(c => TRANSCRIPTION.has(c)).length / name.length;
      const quoted = /[“‘《·]/.test(text[start - 1] ?? '');
      if (quoted || foreign < 0.85 || name.length < 4 || m.index + dot - start > 6 || name.length > 14)
        continue;
    }
    if (title && name.length > 16) continue;
    const item: Dotted = {
      start,
      end,
      rule: 'person-dotted',
      score: (title ? EVIDENCE.dotted : EVIDENCE.dottedAlone).score,
    };
    if (title) item.title = title;
    out.push(item);
  }
  return out;
}
