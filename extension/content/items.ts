import type { AnchorResult } from '../../shared/anchoring/target.ts';
import type { Attributes } from '../../shared/model/annotation.ts';
import type { Mention } from '../../shared/recognition/mention.ts';
import type { Item, StoredAnnotation } from '../messages.ts';

export interface Anchored {
  annotation: StoredAnnotation;
  result: AnchorResult;
}

/** The attributes of a mention, without what says where it stands and why. */
export function attributesOf(mention: Mention): Attributes {
  const { kind: _k, start: _s, end: _e, text: _t, rule: _r, score: _c, ...attributes } = mention;
  return attributes;
}

export function suggestionKey({ kind, start, end }: Pick<Item, 'kind' | 'start' | 'end'>): string {
  return `${kind}:${start}:${end}`;
}

function annotationItem(text: string, { annotation, result }: Anchored): Item {
  const { id, kind, attributes, tags, note, origin, status, target, part, from, contested, comments } =
    annotation;
  const was = target.quote.exact;
  const shared = {
    key: id,
    // What stands on another copy is for this page a suggestion.
    state: from ? ('suggested' as const) : status,
    kind,
    attributes,
    tags,
    origin,
    ...(note !== undefined && { note }),
    ...(part !== undefined && { part }),
    ...(from && { from }),
    ...(contested && { contested }),
    ...(comments !== undefined && { comments }),
  };
  if (result.status === 'orphan') return { ...shared, anchor: 'orphan', text: was, start: -1, end: -1 };
  const { status: anchor, start, end } = result;
  const now = text.slice(start, end);
  return { ...shared, anchor, text: now, start, end, ...(anchor === 'changed' && { was }) };
}

function suggestionItem(mention: Mention): Item {
  const { kind, text, start, end, rule, score } = mention;
  const attributes = attributesOf(mention);
  const key = suggestionKey(mention);
  return {
    ...{ key, state: 'suggested', anchor: 'found', kind, text, start, end, attributes },
    ...{ tags: [], origin: 'recognised', rule, score },
  };
}

/**
 * A person has already said what stands there: of a suggestion in the same place, or an overlapping one of the same kind; or by hand, of
 * these very words.
 */
function isDecided(mention: Mention, annotations: readonly Item[]): boolean {
  return annotations.some(item => {
    const isSame = item.start === mention.start && item.end === mention.end;
    if (item.origin === 'manual') return isSame && item.kind === mention.kind;
    return item.start < mention.end && mention.start < item.end && (isSame || item.kind === mention.kind);
  });
}

function byPlace(a: Item, b: Item): number {
  if (a.start < 0 || b.start < 0) return b.start - a.start;
  return a.start - b.start || b.end - a.end;
}

/** Without what stands on another copy only, and without what somebody has annotated on this one too. */
function withoutTwins(items: readonly Item[]): Item[] {
  const own = new Set(items.filter(item => !item.from).map(suggestionKey));
  return items.filter(item => !item.from || (item.start >= 0 && !own.has(suggestionKey(item))));
}

/** What the page shows: annotations where they stand now, and suggestions on which nobody has decided. Orphans come last. */
export function combine(text: string, mentions: readonly Mention[], anchored: readonly Anchored[]): Item[] {
  const annotations = withoutTwins(anchored.map(one => annotationItem(text, one)));
  const placed = annotations.filter(item => item.start >= 0).sort(byPlace);
  const suggestions = mentions
    .filter(mention => !isDecided(mention, near(placed, mention)))
    .map(suggestionItem);
  return [...annotations, ...suggestions].sort(byPlace);
}

/** The longest annotation that may still hide a suggestion: selections are longer, but they are no decisions. */
const LONGEST_MENTION = 200;

/** The annotations around a mention, by bisection: pages have thousands. */
function near(sorted: readonly Item[], { start, end }: Mention): Item[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Item).start < start - LONGEST_MENTION) low = middle + 1;
    else high = middle;
  }
  const around: Item[] = [];
  for (let i = low; i < sorted.length && (sorted[i] as Item).start < end; i++) around.push(sorted[i] as Item);
  return around;
}
