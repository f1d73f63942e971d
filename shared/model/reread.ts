/** What an annotation says of its words, read again where the words are others now. */

import type { Mention } from '../recognition/mention.ts';
import { recognise } from '../recognition/recognise.ts';
import type { FieldValue, Target } from '../sync/ops.ts';
import type { AnnotationKind, Attributes } from './annotation.ts';

type Quote = Target['quote'];

/** What the words of a figure say by themselves; subject, act and period come of what stands around and stay. */
const READ = ['value', 'min', 'max', 'unit', 'approx'] as const;

function figureIn({ prefix, exact, suffix }: Quote): Partial<Mention> & Attributes {
  const [start, end] = [prefix.length, prefix.length + exact.length];
  const mentions = recognise(prefix + exact + suffix);
  return mentions.find(one => one.kind === 'statistic' && one.start === start && one.end === end) ?? {};
}

const nameIn = ({ exact }: Quote) => exact.replace(/\s+/gu, '');

/**
 * The attributes that follow from the words, where the words were `before` and are `after`: those alone that are as the old words
 * were read, for what a person has changed is the person's. An empty text takes one away.
 */
export function rereadQuote(
  kind: AnnotationKind,
  held: Attributes,
  before: Quote,
  after: Quote,
): Record<string, FieldValue> {
  if (kind === 'person') return held.name === nameIn(before) ? { name: nameIn(after) } : {};
  if (kind !== 'statistic') return {};
  const [old, now] = [figureIn(before), figureIn(after)];
  const changed = READ.filter(name => held[name] === old[name] && old[name] !== now[name]);
  return Object.fromEntries(changed.map(name => [name, now[name] ?? '']));
}
