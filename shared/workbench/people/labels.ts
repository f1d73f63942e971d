/**
 * How a person's decision on who somebody is stands in annotations: attribute `entity` holds a label, the name and a part of the
 * id of the annotation that it was first given for (`杨晓#k3f9w2hq7abc`). Recognition numbers people within a page there (p1, p2).
 * Annotations of one label are one person, those of two labels are two, whatever their names and titles say. What bears no
 * label follows the rule (identities.ts).
 */
import type { AnnotationRow } from '../row.ts';

/** 60 bits of an annotation's id: no two in a workspace begin alike. */
const ANCHOR = 12;
const LABEL = /^[^#\s]+#[A-Za-z0-9_-]{1,12}$/;

export function isLabel(entity: string | undefined): entity is string {
  return entity !== undefined && LABEL.test(entity);
}

/** The label of whoever is called `name` in annotation `id`. Two who decide alike give the same one. */
export function labelOf(name: string, id: string): string {
  return `${name.replaceAll('#', '')}#${id.slice(0, ANCHOR)}`;
}

export function nameOfLabel(label: string): string {
  return label.slice(0, label.lastIndexOf('#'));
}

/** Whether a label, or the id of an identity, was made of this annotation. */
export function isAnchor(label: string, id: string): boolean {
  return label.slice(label.lastIndexOf('#') + 1) === id.slice(0, ANCHOR);
}

/** A new value of an annotation's `entity`. */
export interface Relabelled {
  id: string;
  entity: string;
}

interface Held {
  id: string;
  name: string;
  mentions: readonly Pick<AnnotationRow, 'id' | 'attributes'>[];
}

const relabel = (mentions: Held['mentions'], entity: string): Relabelled[] =>
  mentions.filter(({ attributes }) => attributes.entity !== entity).map(({ id }) => ({ id, entity }));

/** What makes others one with `into`, whose name stays. Every mention says it, so that it holds without the others. */
export function merged(into: Held, others: readonly Held[]): Relabelled[] {
  return [into, ...others].flatMap(({ mentions }) => relabel(mentions, into.id));
}

/**
 * What parts the mentions `taken` from the rest of `from`: both get a label, or the rule would put them together again.
 * None where nothing is taken or nothing is left. `name` is what the new person is called, the old name where it is absent.
 */
export function split(from: Held, taken: ReadonlySet<string>, name = from.name): Relabelled[] {
  const away = from.mentions.filter(({ id }) => taken.has(id));
  const [first] = away;
  const rest = from.mentions.filter(({ id }) => !taken.has(id));
  const [left] = rest;
  if (!first || !left) return [];
  // Who keeps the label is who keeps the annotation that it was made of.
  const kept = away.some(({ id }) => isAnchor(from.id, id)) ? labelOf(from.name, left.id) : from.id;
  return [...relabel(rest, kept), ...relabel(away, labelOf(name, first.id))];
}
