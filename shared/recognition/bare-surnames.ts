import { charSet } from './char-set.ts';
import type { Span } from './documents.ts';

interface Bare extends Span {
  title: Span;
  rule: string;
  score: number;
}

const SCORE = 0.6;
const OFFICES =
  '副?主席|书记|副?主任|部长|副?省长|副?市长|副?县长|副?区长|副?局长|副?院长|副?校长|副?会长|秘书长|董事长|总经理|教授|院士|老师|委员|博士|律师|医生';
const EDGE = charSet(' \t\n\u3000,，。;；:：!！?？“”‘’、(和与由请向对让被听跟给');
/** Characters whose surname with an office reads as other words: 任主席 (to be chairman), 常委员. */
const AMBIGUOUS = '任常代和全时向于从都当党应';

/** 杨主席, 李教授: a surname alone with an office, where the page names a person of that surname. */
export function findBareSurnames(text: string, names: ReadonlySet<string>): Bare[] {
  const surnames = new Set<string>();
  for (const name of names)
    if (!AMBIGUOUS.includes(name[0]!) && /^[\u4e00-\u9fff]{2,4}$/.test(name)) surnames.add(name[0]!);
  if (!surnames.size) return [];
  const pattern = new RegExp(`([${[...surnames].join('')}])(${OFFICES})(?!会|团|们|办)`, 'g');
  const out: Bare[] = [];
  for (const m of text.matchAll(pattern)) {
    if (m.index && !EDGE[text.charCodeAt(m.index - 1)]) continue;
    const title = { start: m.index + 1, end: m.index + m[0].length };
    out.push({ start: m.index, end: m.index + 1, title, rule: 'person-surname', score: SCORE });
  }
  return out;
}
