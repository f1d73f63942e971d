import type { AnnotationKind, Attributes } from '../../../shared/model/annotation.ts';
import { fold } from '../../../shared/recognition/fold.ts';
import { readNumber } from '../../../shared/recognition/numbers.ts';
import type { FieldValue } from '../../../shared/sync/ops.ts';

export type AttributeName = Exclude<keyof Attributes, 'entity'>;

/** What a mention of each kind says; an annotation of another kind keeps the rest unseen. */
export const ATTRIBUTES_OF: Readonly<Record<AnnotationKind, readonly AttributeName[]>> = {
  statistic: ['value', 'min', 'max', 'unit', 'subject', 'act', 'approx', 'period'],
  person: ['name', 'title'],
  initiative: ['full', 'definition'],
  document: ['full', 'definition'],
  highlight: [],
};

/** As a person typed them; what was not touched is absent. */
export type AttributeDraft = Partial<Record<AttributeName, string>>;

export type AttributeFault =
  | { name: AttributeName; fault: 'badNumber' | 'badPeriod'; typed: string }
  | { name: AttributeName; fault: 'badRange' | 'halfRange' | 'valueAndRange' };

const NUMBERS: ReadonlySet<AttributeName> = new Set(['value', 'min', 'max']);
const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The number in what a person typed, 万 and 亿 multiplied out; undefined if it is none. */
function numberIn(typed: string): number | undefined {
  const text = fold(typed).replace(/[\s\u2212]/g, sign => (sign === '\u2212' ? '-' : ''));
  const digits = text.replace(/^[+-]/, '');
  const read = readNumber(digits, 0);
  if (read?.value === undefined || read.end !== digits.length || read.approx !== 'exact') return undefined;
  return text.startsWith('-') ? -read.value : read.value;
}

/** Whether it is a year, a month or a day that there is. */
function isDate(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** ISO 8601: a day, month or year, or two of them from/to; undefined if it is none. 2023年6月 is read too. */
function periodIn(typed: string): string | undefined {
  const plain = fold(typed)
    .replace(/\s/g, '')
    .replace(/年(?=\d)|月(?=\d)/g, '-')
    .replace(/[年月日]/g, '')
    .replace(/-(\d)(?!\d)/g, '-0$1');
  const ends = plain.split('/');
  const [from = '', to] = ends;
  if (ends.length > 2 || !ends.every(isDate)) return undefined;
  return to !== undefined && to.slice(0, from.length) < from.slice(0, to.length) ? undefined : plain;
}

/** What is shown of an attribute in its field. */
export function typedOf(attributes: Attributes, name: AttributeName): string {
  const value = attributes[name];
  return value === undefined ? '' : String(value);
}

/**
 * What a draft changes of the attributes: a number or text for each field that says something else now, `null` or an empty
 * text for one that was emptied; or what is wrong with it.
 */
export function readDraft(
  held: Attributes,
  draft: AttributeDraft,
): { changes: Record<string, FieldValue> } | { faults: AttributeFault[] } {
  const faults: AttributeFault[] = [];
  const changes: Record<string, FieldValue> = {};
  for (const [key, text] of Object.entries(draft)) {
    const name = key as AttributeName;
    const typed = text.trim();
    if (typed === typedOf(held, name)) continue;
    const isNumber = NUMBERS.has(name);
    if (typed === '') changes[name] = isNumber ? null : '';
    else if (isNumber || name === 'period') {
      const read = isNumber ? numberIn(typed) : periodIn(typed);
      if (read === undefined) faults.push({ name, fault: isNumber ? 'badNumber' : 'badPeriod', typed });
      else if (read !== held[name]) changes[name] = read;
    } else changes[name] = typed;
  }
  if (faults.length === 0) faults.push(...rangeFaults(held, changes));
  return faults.length > 0 ? { faults } : { changes };
}

/** A figure says one number or a range; what was so before is let be. */
function rangeFaults(held: Attributes, changes: Record<string, FieldValue>): AttributeFault[] {
  if (!['value', 'min', 'max'].some(name => name in changes)) return [];
  const now = (name: 'value' | 'min' | 'max') => {
    const value = name in changes ? changes[name] : held[name];
    return typeof value === 'number' ? value : undefined;
  };
  const [value, min, max] = [now('value'), now('min'), now('max')];
  if ((min === undefined) !== (max === undefined))
    return [{ name: min === undefined ? 'min' : 'max', fault: 'halfRange' }];
  if (min !== undefined && max !== undefined && min > max) return [{ name: 'max', fault: 'badRange' }];
  return value !== undefined && min !== undefined ? [{ name: 'value', fault: 'valueAndRange' }] : [];
}
