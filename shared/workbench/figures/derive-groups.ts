/** What stands under what, read off the data: in Chinese the last part of a noun says what it is, 集体提案 and 立案提案 are 提案. */
import type { ActRule, FigureRules, SubjectRule } from './rules.ts';

/** One character (率, 数, 人) is the end of too many words. */
const SHORTEST = 2;
/** What stands before a verb and turns it round: 不予立案 is no 立案. */
const DENIAL = /^(?:不|未|没|拟|待|尚|非|应|可|难|暂|停|免)/;
/** Acts that name subjects wherever they are counted, whether or not a figure bears them as an act. */
export const KNOWN_ACTS: readonly string[] = [
  '收到',
  '提交',
  '征集',
  '审查',
  '立案',
  '不予立案',
  '并案',
  '交办',
  '办理',
  '答复',
  '办复',
  '办结',
  '办成',
  '采纳',
  '落实',
];

/** The shortest of the words that one ends with; undefined for one that ends with no other. */
function headOf(word: string, words: ReadonlyMap<string, number>): string | undefined {
  for (let at = word.length - SHORTEST; at > 0; at--) {
    const end = word.slice(at);
    if (words.has(end)) return end;
  }
  return undefined;
}

/**
 * Rules for the subjects of a workspace, by how often each stands there: every one that ends with another is put
 * under it. What stands before the head may be an act (立案提案): then it is the head's, with that act.
 */
export function derivedSubjects(
  subjects: ReadonlyMap<string, number>,
  acts: ReadonlyMap<string, number>,
): SubjectRule[] {
  const isAct = (word: string) => acts.has(word) || KNOWN_ACTS.includes(word);
  const rules: SubjectRule[] = [];
  for (const subject of subjects.keys()) {
    const group = headOf(subject, subjects);
    if (group === undefined) continue;
    const before = subject.slice(0, -group.length);
    rules.push(isAct(before) ? { subject, group, same: true, act: before } : { subject, group });
  }
  return rules.sort(bySubject);
}

const bySubject = (a: SubjectRule, b: SubjectRule) => (a.subject < b.subject ? -1 : 1);

/** 审查立案 is 立案, 共收到 is 收到: an act that ends with a known one and does not deny it. */
export function derivedActs(acts: ReadonlyMap<string, number>): ActRule[] {
  const rules: ActRule[] = [];
  for (const act of acts.keys()) {
    if (KNOWN_ACTS.includes(act) || DENIAL.test(act)) continue;
    const as = KNOWN_ACTS.filter(known => act.endsWith(known)).sort((a, b) => b.length - a.length)[0];
    if (as !== undefined) rules.push({ act, as });
  }
  return rules.sort((a, b) => (a.act < b.act ? -1 : 1));
}

/** What a figure's subject is shown as, and under what. */
export interface ShownSubject {
  subject: string;
  group: string;
  /** For figures that tell no act. */
  act?: string;
}

/** How subjects and acts are shown: by what members said of them, else by what is derived. */
export interface Grouping {
  subject(subject: string): ShownSubject;
  act(act: string): string;
}

/** Where `next` leads in the end; of what runs in a circle, before it comes round. */
function endOf<T>(start: T, next: (at: T) => T | undefined): T {
  const seen = new Set([start]);
  let at = start;
  for (let to = next(at); to !== undefined && !seen.has(to); to = next(at)) {
    seen.add(to);
    at = to;
  }
  return at;
}

export function groupingOf(
  own: Pick<FigureRules, 'subjects' | 'acts'>,
  derived: { subjects: readonly SubjectRule[]; acts: readonly ActRule[] },
): Grouping {
  const subjects = new Map([...derived.subjects, ...own.subjects].map(rule => [rule.subject, rule]));
  const acts = new Map([...derived.acts, ...own.acts].map(({ act, as }) => [act, as]));
  const read = (word: string): ShownSubject => {
    const subject = endOf(word, at => (subjects.get(at)?.same ? subjects.get(at)?.group : undefined));
    const act = subjects.get(word)?.act;
    return {
      subject,
      group: endOf(subject, at => subjects.get(at)?.group),
      ...(act !== undefined && { act }),
    };
  };
  const known = new Map<string, ShownSubject>();
  return {
    subject: word => {
      const shown = known.get(word) ?? read(word);
      known.set(word, shown);
      return shown;
    },
    act: act => endOf(act, at => acts.get(at)),
  };
}
