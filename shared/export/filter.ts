/** What of a workspace goes into a file: the choice as a person makes it, and as the file tells it. */
import * as v from 'valibot';
import { ANNOTATION_KINDS, STATUSES } from '../model/annotation.ts';

const text = v.pipe(v.string(), v.minLength(1));
const some = <S extends v.GenericSchema>(item: S, description: string) =>
  v.optional(v.pipe(v.array(item), v.minLength(1), v.description(description)));

/** What is absent does not restrict; what is there has to hold all at once. */
export const FilterSchema = v.pipe(
  v.strictObject({
    pages: some(text, 'Canonical addresses of pages'),
    tags: some(text, 'Labels: an annotation bears one of them, or one of a code below it'),
    kinds: some(v.picklist(ANNOTATION_KINDS), 'Kinds of annotations'),
    statuses: some(v.picklist(STATUSES), 'Accepted or rejected ones'),
    authors: some(text, 'Names of members who made the annotations'),
    search: v.optional(
      v.pipe(
        text,
        v.description(
          'Each of these words, between white space, stands in quote, note, tags or attributes; width and case do not matter',
        ),
      ),
    ),
    ids: some(text, 'Ids of annotations'),
  }),
  v.title('Filter'),
  v.description('What was chosen of a workspace. What is absent does not restrict.'),
);
export type Filter = v.InferOutput<typeof FilterSchema>;

/** True of a filter that leaves annotations out by what they are, not by where they stand. */
export function isOfAnnotations({ pages: _, ...rest }: Filter): boolean {
  return Object.values(rest).some(value => value !== undefined);
}
