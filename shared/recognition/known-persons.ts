import { charSet } from './char-set.ts';
import { type Found, freeOnLeft, NAME_SCORES } from './found-person.ts';
import { endsAt } from './names.ts';
import type { Places } from './places.ts';
import { titleStart } from './title-span.ts';
import { ADDRESS, titleWordAfter } from './titles.ts';
import { wordTable } from './word-table.ts';

/** Leaders whose names the genre writes without a title; in a doctrine's name they are no persons. */
const KNOWN =
  '习近平 毛泽东 邓小平 江泽民 胡锦涛 周恩来 刘少奇 孙中山 李克强 李强 汪洋 王沪宁 俞正声 贾庆林 栗战书 赵乐际 韩正 王岐山 丁薛祥 蔡奇 李希 张德江 刘云山 张高丽 温家宝 吴邦国 李长春'.split(
    ' ',
  );
/** What follows a leader's name in the name of a doctrine: there it is no person. */
export const DOCTRINE =
  /^(?:新时代|思想|理论|文化思想|法治思想|经济思想|强军思想|外交思想|生态文明思想|总体|同志思想)/;

const known = wordTable(KNOWN.join(' '));

/** The end of a leader's name at `at`, or `at`. */
export const endOfKnown = (text: string, at: number): number => at + known.at(text, at);

export const KNOWN_BEGINS = charSet(KNOWN.map(name => name[0]).join(''));

/** The leaders that the folded text names, with a title where one touches the name. */
export function findKnownPersons(text: string, places: Places): Found[] {
  const out: Found[] = [];
  for (let at = places.from(0); at < text.length; at = places.from(at + 1)) {
    const length = known.at(text, at);
    if (length === 0) continue;
    const end = at + length;
    if (DOCTRINE.test(text.slice(end, end + 6))) continue;
    // 栗战书韩正王岐山出席: leaders set one behind the other
    const beside = out.at(-1)?.end === at || known.at(text, end) > 2;
    const acts = beside || (freeOnLeft(text, at) && endsAt(text, end) > 0 && endsAt(text, end) < 3);
    if (length === 2 && !acts && !titleWordAfter(text, end) && titleStart(text, at) === undefined) continue;
    const item: Found = { start: at, end, sure: 2, rule: 'person-known', score: NAME_SCORES.known };
    const behind = titleWordAfter(text, end);
    const front = titleStart(text, at);
    if (front !== undefined) item.title = { start: front, end: at };
    else if (behind && !ADDRESS.includes(behind.word))
      item.title = { start: behind.start, end: behind.start + behind.word.length };
    out.push(item);
  }
  return out;
}
