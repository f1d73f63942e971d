/** 刘  禾: names whose characters a page sets apart, so that those of two are as wide as those of three. */
import { charSet, has } from './char-set.ts';
import { LEFT_EDGE } from './found-person.ts';
import { surnameLength } from './names.ts';
import { titleWordBefore } from './titles.ts';

/** White space between two characters of Han. */
const GAP = /(?<=[\u3400-\u9fff])[ \u3000]{1,4}(?=[\u3400-\u9fff])/g;
/** 汪  怀  礼: the third character apart too, where nothing but a mark or the line's end follows. */
const THIRD = /^[\u3400-\u9fff]([ \u3000]{1,4})[\u3400-\u9fff](?=[\n、,，。;；:()]|$)/;
const LONGEST_SURNAME = 2;
/** 麻知东、由  岚、卜庆岩: between the marks of a list of names stands a name, whatever its surname. */
const LISTED = /、$/;
const LISTED_BEHIND = /^[\u3400-\u9fff]、/;
/** 由谢  炜主持: of the words before a name those that stand in no given name. */
const WORD_BEFORE = charSet('由的了是被让');
/** (图/文 王建禾): a surname that oftener is what the name behind it did. */
const CREDIT = charSet('文');

/** Where the surname that ends before `at` begins, if a name may begin there; -1 otherwise. */
function surnameBefore(text: string, at: number): number {
  for (let length = LONGEST_SURNAME; length > 0; length--) {
    const start = at - length;
    if (start < 0 || surnameLength(text, start) !== length) continue;
    const free = start === 0 || has(LEFT_EDGE, text, start - 1) || has(WORD_BEFORE, text, start - 1);
    return free || titleWordBefore(text, start) !== '' ? start : -1;
  }
  return -1;
}

/** The white space inside the names of a folded text, place by place: without it they read like all others. */
export function spacesInNames(text: string): number[] {
  const places: number[] = [];
  let third = -1;
  // 乐  平　刘禾: what follows a gap is a given name, and no surname before the next
  let given = -1;
  for (const { index, 0: gap } of text.matchAll(GAP)) {
    const behind = index + gap.length;
    if (index !== third) {
      const start = surnameBefore(text, index);
      const listed =
        LISTED.test(text.slice(index - 2, index - 1)) && LISTED_BEHIND.test(text.slice(behind, behind + 2));
      if (!listed && (start < 0 || start === given)) continue;
      if (has(CREDIT, text, start) && surnameLength(text, behind)) continue;
    }
    for (let at = index; at < behind; at++) places.push(at);
    given = behind;
    third = index !== third && THIRD.exec(text.slice(behind, behind + 7))?.[1] === gap ? behind + 1 : -1;
  }
  return places;
}
