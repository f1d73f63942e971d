import { charSet, has } from './char-set.ts';
import type { Span } from './documents.ts';
import type { Places } from './places.ts';
import { EVIDENCE } from './scores.ts';
import { wordTable } from './word-table.ts';

interface Bare extends Span {
  title: Span;
  rule: string;
  score: number;
}

const SCORE = EVIDENCE.surname.score;
const offices = wordTable(
  '主席 副主席 书记 主任 副主任 部长 省长 副省长 市长 副市长 县长 副县长 区长 副区长 局长 副局长 院长 副院长 校长 副校长 会长 副会长 秘书长 董事长 总经理 教授 院士 老师 委员 博士 律师 医生',
);
const EDGE = charSet(' \t\n\u3000,，。;；:：!！?？“”‘’、(和与由请向对让被听跟给');
/** Characters whose surname with an office reads as other words: 任主席 (to be chairman), 常委员. */
const AMBIGUOUS = '任常代和全时向于从都当党应';

/** 杨主席, 李教授: a surname alone with an office, where the page names a person of that surname. */
export function findBareSurnames(text: string, places: Places, names: ReadonlySet<string>): Bare[] {
  const surnames = new Set<string>();
  for (const name of names)
    if (!AMBIGUOUS.includes(name[0]!) && /^[\u4e00-\u9fff]{2,4}$/.test(name)) surnames.add(name[0]!);
  if (!surnames.size) return [];
  const out: Bare[] = [];
  for (let at = places.from(0); at < text.length; at = places.from(at + 1)) {
    if (at && !has(EDGE, text, at - 1)) continue;
    if (!surnames.has(text[at]!)) continue;
    const length = offices.at(text, at + 1);
    if (!length || /[会团们办]/.test(text[at + 1 + length] ?? '')) continue;
    out.push({
      start: at,
      end: at + 1,
      title: { start: at + 1, end: at + 1 + length },
      rule: 'person-surname',
      score: SCORE,
    });
  }
  return out;
}
