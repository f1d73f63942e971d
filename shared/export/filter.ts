/** What of a workspace goes into a file: the choice as a person makes it, and as the file tells it. */
import * as v from 'valibot';
import { ANNOTATION_KINDS, STATUSES } from '../model/annotation.ts';
import { DAY_PATTERN, LEVELS, PLACE_CODE_PATTERN } from '../model/page.ts';

const text = v.pipe(v.string(), v.minLength(1));
const some = <S extends v.GenericSchema>(item: S, description: string) =>
  v.optional(v.pipe(v.array(item), v.minLength(1), v.description(description)));

/** What is absent does not restrict; what is there has to hold all at once. */
export const FilterSchema = v.pipe(
  v.strictObject({
    pages: some(text, 'Canonical addresses of pages'),
    sites: some(text, 'Names of the sites that pages are of'),
    places: some(
      v.pipe(v.string(), v.regex(PLACE_CODE_PATTERN)),
      'GB/T 2260: pages of one of these places, or of one within it',
    ),
    levels: some(v.picklist(LEVELS), 'Levels of the committees that pages speak of'),
    from: v.optional(
      v.pipe(v.string(), v.regex(DAY_PATTERN), v.description('First day of publishing, in China')),
    ),
    to: v.optional(
      v.pipe(v.string(), v.regex(DAY_PATTERN), v.description('Last day of publishing, in China')),
    ),
    tags: some(text, 'Labels: an annotation bears one of them, or one of a code below it'),
    kinds: some(v.picklist(ANNOTATION_KINDS), 'Kinds of annotations'),
    statuses: some(v.picklist(STATUSES), 'Accepted or rejected ones'),
    persons: some(text, 'Names of persons: mentions of one of them'),
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
    curated: v.optional(
      v.pipe(
        v.literal(true),
        v.description(
          'The curated version: what was decided of what several annotated, and of what they say alike one',
        ),
      ),
    ),
  }),
  v.title('Filter'),
  v.description('What was chosen of a workspace. What is absent does not restrict.'),
);
export type Filter = v.InferOutput<typeof FilterSchema>;

/** What is asked of pages alone. */
export const PAGE_FACETS = ['pages', 'sites', 'places', 'levels', 'from', 'to'] as const;

/** True of a filter that leaves annotations out by what they are, not by where they stand. */
export function isOfAnnotations(filter: Filter): boolean {
  const ofPages: readonly string[] = PAGE_FACETS;
  return Object.entries(filter).some(([facet, value]) => value !== undefined && !ofPages.includes(facet));
}
