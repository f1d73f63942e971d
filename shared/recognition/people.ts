import { findBareSurnames } from './bare-surnames.ts';
import { findBylines } from './bylines.ts';
import { Cover } from './cover.ts';
import { findDotted } from './dotted-names.ts';
import { type Found, freeOnLeft, NAME_SCORES, type Person } from './found-person.ts';
import { DOCTRINE, findKnownPersons } from './known-persons.ts';
import { Matcher } from './matcher.ts';
import { readUntitledList } from './name-lists.ts';
import { isWord, mayBeginName, surnameLength } from './names.ts';
import { findRosters } from './rosters.ts';
import { readFollowedName, readTitledName } from './titled-names.ts';

const POSITION = /\((?:(?:前|后|二|三|一|第.)排)?(?:左|右|中|正?中间?|从左)[^)]{0,5}\)/g;

/** 杨皕(右四): a name before a position in a photo. */
function captioned(text: string, out: Found[]): void {
  for (const m of text.matchAll(POSITION)) {
    for (const length of [3, 2]) {
      const at = m.index - length;
      if (at < 0 || !surnameLength(text, at) || isWord(text, at)) continue;
      if (!/^[\u4e00-\u9fff]+$/.test(text.slice(at, m.index))) continue;
      if (!freeOnLeft(text, at)) continue;
      out.push({ start: at, end: m.index, sure: 2, rule: 'person-captioned', score: NAME_SCORES.captioned });
      break;
    }
  }
}

/** Every further occurrence of the names found; the longest name wins where one holds another. */
function recurring(text: string, found: readonly Found[]): Found[] {
  const names = new Set<string>();
  for (const p of found) {
    const name = text.slice(p.start, p.end);
    if (/^[\u3400-\u9fff·\ud840-\udfff]{2,}$/.test(name) && !(isWord(text, p.start) && name.length === 2))
      names.add(name);
  }
  if (!names.size) return [];
  const taken = new Cover(found);
  return new Matcher([...names])
    .findAll(text)
    .filter(m => !taken.covers(m.start) && !taken.covers(m.end - 1))
    .filter(m => !(DOCTRINE.test(text.slice(m.end, m.end + 6)) && text.startsWith('习近平', m.start)))
    .map(m => ({
      start: m.start,
      end: m.end,
      sure: 1 as const,
      rule: 'person-recurring',
      score: NAME_SCORES.recurring,
    }));
}

/** Where one reading has 杨云 and another 杨云光, the surer one stands for all. */
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

/** Finds the names of persons in the folded text. `blocked(at)` says whether a title or a doctrine covers a place. */
export function findPeople(text: string, blocked: (at: number) => boolean): Person[] {
  const found: Found[] = findKnownPersons(text);
  captioned(text, found);
  for (const p of [...findBylines(text), ...findRosters(text), ...findDotted(text)])
    found.push({ ...p, sure: 2 });
  let free = 0;
  for (let at = 0; at < text.length; at++) {
    if (!mayBeginName[text.charCodeAt(at)] || at < free || blocked(at)) continue;
    let end = readTitledName(text, at, found);
    if (end === at) end = readUntitledList(text, at, found);
    if (end === at) readFollowedName(text, at, found);
    free = Math.max(free, end);
  }
  const kept = found.filter(p => !blocked(p.start));
  harmonise(text, kept);
  const again = recurring(text, kept).filter(p => !blocked(p.start));
  const all = [...kept, ...again].map(({ sure: _, ...p }) => p);
  const names = new Set(all.map(p => text.slice(p.start, p.end)));
  const taken = new Cover(all);
  const bare = findBareSurnames(text, names).filter(p => !blocked(p.start) && !taken.covers(p.start));
  return [...all, ...bare];
}
