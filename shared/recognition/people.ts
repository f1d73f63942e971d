import { findBareSurnames } from './bare-surnames.ts';
import { findBylines } from './bylines.ts';
import { Cover } from './cover.ts';
import { findDotted } from './dotted-names.ts';
import { BODY_ENDS, ELECTED_END, MET_END, readFollowedName } from './followed-names.ts';
import { findForeign } from './foreign-names.ts';
import {
  type Found,
  freeOnLeft,
  LEFT_EDGE,
  LEFT_WORD,
  LIST_COMMA,
  NAME_SCORES,
  type Person,
} from './found-person.ts';
import { DOCTRINE, findKnownPersons } from './known-persons.ts';
import { Matcher } from './matcher.ts';
import { matchesAt } from './matches.ts';
import { LEADS_LIST, readList, readUntitledList } from './name-lists.ts';
import { isWord, readName, surnameLength } from './names.ts';
import type { Places } from './places.ts';
import { findRosters } from './rosters.ts';
import { readTitledName } from './titled-names.ts';
import { ADDRESS, TITLE_END, titleWordAfter, titleWordBefore } from './titles.ts';
import { readUntitledName } from './untitled-names.ts';

const POSITION = /\((?:(?:前|后|二|三|一|第.)排)?(?:左|右|中|正?中间?|从左)[^)]{0,5}\)/y;

const SPEAKS =
  /^(?:(?:还|又|则|也|最后|随后)?(?:表示|介绍|说|指出|强调|认为|坦言|告诉|建议|要求|呼吁|回忆|希望)|同志)/;
const LEADS = /^的?(?:带动|带领|领导|倡议|组织|帮助|支持|主持|陪同|推动|鼓励|感召)/;

/** 何皕(右四): a name before a position in a photo. */
function captioned(text: string, out: Found[]): void {
  for (const m of matchesAt(POSITION, text, '(')) {
    for (const length of [3, 2]) {
      const at = m.index - length;
      if (at < 0 || !surnameLength(text, at) || isWord(text, at)) continue;
      if (!/^[\u4e00-\u9fff]+$/.test(text.slice(at, m.index))) continue;
      if (!freeOnLeft(text, at)) continue;
      out.push({ start: at, end: m.index, sure: 2, rule: 'person-captioned', score: NAME_SCORES.captioned });
      break;
    }
  }
  if (!/[左右]/.test(text)) return;
  for (const m of text.matchAll(IN_ORDER)) {
    const start = m.index + m[0].length;
    const first = readName(text, start);
    if (!first || first.wordLike) continue;
    out.push({
      start,
      end: first.end,
      sure: first.sure,
      rule: 'person-captioned',
      score: NAME_SCORES.captioned,
    });
    readList(text, first.end, undefined, out);
  }
}

const OF_PEOPLE = /\((?:[男女](?:[,，、][\u4e00-\u9fff]{1,6}族)?|[\u4e00-\u9fff]{1,6}族)\)/y;
/** 萨仁高娃, 陈知禾: what stands before such a bracket, back to a mark. */
const NAMED = /(?:^|[\s,，、。;；:：)])([\u3400-\u9fff·]{2,8})$/;
const LONGEST_NAMED = 4;

/** 莫日根(鄂伦春族)、郎知禾(女,满族): a name before of which sex and people somebody is, and those listed behind it. */
function ofPeople(text: string, out: Found[]): void {
  for (const m of matchesAt(OF_PEOPLE, text, '(')) {
    const name = NAMED.exec(text.slice(Math.max(0, m.index - 9), m.index))?.[1];
    if (!name || titleWordBefore(text, m.index)) continue;
    if (name.length > LONGEST_NAMED && !name.includes('·')) continue;
    const start = m.index - name.length;
    out.push({ start, end: m.index, sure: 2, rule: 'person-captioned', score: NAME_SCORES.captioned });
    readList(text, m.index, undefined, out);
  }
}

/** (左起)王知杰、吴禾芳: a caption's list in the order of the photo. */
const IN_ORDER =
  /(?:(?:左|右)起|从(?:左|右)(?:至|到|往|向)(?:左|右))(?:依次)?(?:为|是)?[)]?[:：]?[ \u3000]?/g;

/** 据吉安介绍, 在黄海的带动下: a name that is a word too is a person where it does what persons do. */
function actsAsPerson(text: string, start: number, end: number): boolean {
  if (!freeOnLeft(text, start) && !/[据在]$/.test(text[start - 1] ?? '')) return false;
  return (
    SPEAKS.test(text.slice(end, end + 6)) ||
    (text[start - 1] === '在' && LEADS.test(text.slice(end, end + 5)))
  );
}

/** Every further occurrence of the names found; the longest name wins where one holds another. */
function recurring(text: string, found: readonly Found[]): Found[] {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const p of found) {
    const name = text.slice(p.start, p.end);
    // 贾娜尔·吾木尔 is called by the first part later
    const first = name.indexOf('·');
    if (first > 2 && !isWord(text, p.start)) names.add(name.slice(0, first));
    if (!/^[\u3400-\u9fff·\ud840-\udfff]{2,}$/.test(name)) continue;
    if (isWord(text, p.start) && name.length === 2) words.add(name);
    else names.add(name);
  }
  if (!names.size && !words.size) return [];
  const taken = new Cover(found);
  return new Matcher([...names, ...words])
    .findAll(text)
    .filter(m => m.pattern < names.size || actsAsPerson(text, m.start, m.end))
    .filter(m => !taken.covers(m.start) && !taken.covers(m.end - 1))
    .filter(m => !(DOCTRINE.test(text.slice(m.end, m.end + 6)) && text.startsWith('习近平', m.start)))
    .map(m => {
      const behind = titleWordAfter(text, m.end);
      const title = behind?.start === m.end && !ADDRESS.includes(behind.word) ? behind.word.length : 0;
      return {
        start: m.start,
        end: m.end,
        sure: 1 as const,
        rule: 'person-recurring',
        score: NAME_SCORES.recurring,
        ...(title && { title: { start: m.end, end: m.end + title } }),
      };
    });
}

/** Where one reading has 杨禾 and another 杨禾光, the surer one stands for all. */
function harmonise(text: string, found: Found[]): void {
  const sure = new Set(found.filter(p => p.sure === 2).map(p => text.slice(p.start, p.end)));
  for (const p of found) {
    if (p.sure === 2) continue;
    const name = text.slice(p.start, p.end);
    const shorter = name.slice(0, -1);
    const longer = text.slice(p.start, p.end + 1);
    if (sure.has(name)) p.sure = 2;
    else if (name.length === 3 && sure.has(shorter)) p.end--;
    else if (name.length === 2 && sure.has(longer)) p.end++;
    else continue;
    p.score = Math.max(p.score, NAME_SCORES.recurring);
  }
}

/** Where a name is found twice at one place, both have the title that one has: a leader in a list under a title. */
function shareTitles(found: readonly Found[]): void {
  const titles = new Map<number, Found>();
  for (const p of found) if (p.title) titles.set(p.start, p);
  for (const p of found) {
    const other = p.title ? undefined : titles.get(p.start);
    if (other?.title && other.end === p.end) p.title = other.title;
  }
}

/** Characters that the place before a name may end with: a mark, a particle, a title, a verb of electing. */
export const MAY_PRECEDE_NAME = LEFT_EDGE.map(
  (edge, code) =>
    edge ||
    LEFT_WORD[code]! ||
    ELECTED_END[code]! ||
    MET_END[code]! ||
    TITLE_END[code]! ||
    LEADS_LIST[code]! ||
    BODY_ENDS[code]!,
);

/** Where on a page persons may be told of. */
export interface PeoplePlaces {
  /** The first characters of names, where one may begin. */
  names: Places;
  /** Marks and spaces behind which a byline's names may stand. */
  marks: Places;
  /** The first characters of leaders that every page knows. */
  known: Places;
}

/** Finds the names of persons in the folded text. `blocked(at)` says whether a title or a doctrine covers a place. */
export function findPeople(text: string, places: PeoplePlaces, blocked: (at: number) => boolean): Person[] {
  const found: Found[] = findKnownPersons(text, places.known);
  captioned(text, found);
  ofPeople(text, found);
  const foreign = findForeign(text);
  for (const p of [...findBylines(text, places.marks), ...findRosters(text), ...findDotted(text), ...foreign])
    found.push({ ...p, sure: 2 });
  // 副主席艾山江·吐尔逊、孔知禾: those behind one with a dot share its title
  for (const p of found.filter(p => p.rule === 'person-dotted' && p.title))
    if (text.charCodeAt(p.end) === LIST_COMMA) readList(text, p.end, p.title, found);
  const { names } = places;
  // a transcribed name may begin with a surname: it is read whole already
  const read = new Set(foreign.map(p => p.start));
  let free = 0;
  for (let at = names.from(0); at < text.length; at = names.from(at + 1)) {
    if (at < free || read.has(at) || blocked(at)) continue;
    let end = readTitledName(text, at, found);
    if (end === at) end = readUntitledList(text, at, found);
    if (end === at && !readFollowedName(text, at, found)) readUntitledName(text, at, found);
    free = Math.max(free, end);
  }
  // 责编:李强强: a name of a byline is whole, whatever leader it begins like
  const credited = new Map(found.filter(p => p.rule === 'person-byline').map(p => [p.start, p.end]));
  const kept = found.filter(
    p => !blocked(p.start) && (p.rule !== 'person-known' || (credited.get(p.start) ?? p.end) <= p.end),
  );
  shareTitles(kept);
  harmonise(text, kept);
  const again = recurring(text, kept).filter(p => !blocked(p.start));
  const all = [...kept, ...again].map(({ sure: _, ...p }) => p);
  const called = new Set(all.map(p => text.slice(p.start, p.end)));
  const taken = new Cover(all);
  const bare = findBareSurnames(text, names.again(), called).filter(
    p => !blocked(p.start) && !taken.covers(p.start),
  );
  return [...all, ...bare];
}
