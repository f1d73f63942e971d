/** What is said of an annotation, and what of it differs between a file and the workspace. */
import type { Facet } from '../formats/format.ts';
import type { AnnotationKind, Attributes, Status } from '../model/annotation.ts';

/** What is compared. Tags are labels, in order. */
export interface Contents {
  kind: AnnotationKind;
  status: Status;
  attributes: Attributes;
  tags: readonly string[];
  note?: string;
  part?: string;
}

export type DifferingField = 'kind' | 'status' | 'note' | 'part' | 'tags' | `attribute.${keyof Attributes}`;
type Value = string | number | readonly string[] | undefined;

/** One field on both sides: what stands here, and what would stand here if the file's side were taken. */
export interface Difference<Field extends string = DifferingField> {
  field: Field;
  mine: Value;
  theirs: Value;
}

/** Line ends and white space at the ends are a matter of the file, not of who wrote it. */
const plain = (text: string | undefined) => text?.replace(/\r\n?/g, '\n').trim() || undefined;

/** What the file says of a text; where it says nothing, and is not meant to, the text here stays. */
function texts<Field extends string>(
  field: Field,
  mine: string | undefined,
  theirs: string | undefined,
  speaks: boolean,
): Difference<Field>[] {
  if (plain(mine) === plain(theirs) || (plain(theirs) === undefined && !speaks)) return [];
  return [{ field, mine, theirs }];
}

/** Of tags that a file does not list in full, those that it has are added. */
export function tagDifference(
  mine: readonly string[],
  theirs: readonly string[],
  speaks: boolean,
): Difference<'tags'>[] {
  const wanted = [...new Set(speaks ? theirs : [...mine, ...theirs])].sort();
  const isSame = wanted.length === mine.length && wanted.every(tag => mine.includes(tag));
  return isSame ? [] : [{ field: 'tags', mine, theirs: wanted }];
}

/**
 * What differs.
 * @param speaks what the file tells of in full: of that, what it does not name is absent; of all else it is only not told
 */
export function differences(
  mine: Contents,
  theirs: Contents,
  speaks: ReadonlySet<Facet>,
): Difference<DifferingField>[] {
  const names = new Set([...Object.keys(mine.attributes), ...Object.keys(theirs.attributes)]);
  const attributes = ([...names].sort() as (keyof Attributes)[]).flatMap(name => {
    const [here, there] = [mine.attributes[name], theirs.attributes[name]];
    const isTold = there !== undefined || speaks.has('attributes');
    return here === there || !isTold
      ? []
      : [{ field: `attribute.${name}` as const, mine: here, theirs: there }];
  });
  const kind = speaks.has('kinds') && mine.kind !== theirs.kind;
  const status = speaks.has('rejections') && mine.status !== theirs.status;
  return [
    ...(kind ? [{ field: 'kind' as const, mine: mine.kind, theirs: theirs.kind }] : []),
    ...(status ? [{ field: 'status' as const, mine: mine.status, theirs: theirs.status }] : []),
    ...attributes,
    ...tagDifference(mine.tags, theirs.tags, speaks.has('tags')),
    ...texts('note', mine.note, theirs.note, speaks.has('notes')),
    ...texts('part', mine.part, theirs.part, speaks.has('parts')),
  ];
}
