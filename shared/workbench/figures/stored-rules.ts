/**
 * The rules of a workspace as they stand in its log: each is a field of one entry of the kind `workspace`, so that rules which two
 * people write at once are both there, and clients and servers that do not know them carry them along. A value is JSON; an empty
 * text takes a rule back.
 */
import { current, type Entry } from '../../sync/merge.ts';
import type { ActRule, FigureRules, SubjectRule, UnitRule } from './rules.ts';
import { isUnitRule } from './unit-rules.ts';

export const FIGURE_RULES_ID = 'figures';
/** 80 bits tell the rules of one workspace apart. */
const HASH_DIGITS = 20;

/** A rule with what it is of. */
export type AnyRule =
  | { of: 'subject'; rule: SubjectRule }
  | { of: 'act'; rule: ActRule }
  | { of: 'unit'; rule: UnitRule };
export type RuleKind = AnyRule['of'];

/** The field of a rule; `sha256` is that of the word that it speaks of, in hex. */
export function ruleField(of: RuleKind, sha256: string): string {
  return `${of}.${sha256.slice(0, HASH_DIGITS)}`;
}

/** The word that a rule speaks of: a workspace has one rule for each. */
export function ruleWord({ of, rule }: AnyRule): string {
  if (of === 'subject') return rule.subject;
  return of === 'act' ? rule.act : rule.from;
}

export function ruleValue({ rule }: AnyRule): string {
  return JSON.stringify(rule);
}

/** What members may write: words of the length of a tag at most, and units that can be led to each other. */
export function isRule(any: AnyRule): boolean {
  const { of, rule } = any;
  if (of === 'unit') return isUnitRule(rule) && isWord(rule.from) && isWord(rule.to);
  if (of === 'act') return isWord(rule.act) && isWord(rule.as);
  return isWord(rule.subject) && isWord(rule.group) && (rule.act === undefined || isWord(rule.act));
}

const MAX_WORD = 100;
const isWord = (word: unknown) =>
  typeof word === 'string' && word !== '' && word.length <= MAX_WORD && word.trim() === word;

function parsed(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    // Another client's fault: as good as no rule.
    return undefined;
  }
}

function ruleIn(of: string, value: unknown): AnyRule | undefined {
  const read = parsed(value);
  if (!read) return undefined;
  const { subject, group, same, act, as, from, to, count, is, on } = read;
  const any = (
    of === 'subject'
      ? { of, rule: { subject, group, ...(same === true && { same }), ...(act !== undefined && { act }) } }
      : of === 'act'
        ? { of, rule: { act, as } }
        : { of: 'unit', rule: { from, to, count, is, on: on !== false } }
  ) as AnyRule;
  return isRule(any) ? any : undefined;
}

/** The rules in the entry; what is not of their form is as good as absent. */
export function readRules(entry: Entry | undefined): FigureRules {
  const subjects: SubjectRule[] = [];
  const acts: ActRule[] = [];
  const units: UnitRule[] = [];
  for (const field of Object.keys(entry?.fields ?? {}).sort()) {
    const of = /^(subject|act|unit)\./.exec(field)?.[1];
    const any = of === undefined ? undefined : ruleIn(of, current(entry!, field));
    if (any?.of === 'subject') subjects.push(any.rule);
    else if (any?.of === 'act') acts.push(any.rule);
    else if (any?.of === 'unit') units.push(any.rule);
  }
  return { subjects, acts, units };
}
