/** What the workbench holds of a workspace: enough of each annotation to search, count and lay out, and so little that 100,000 fit. */
import type { Annotation } from '../model/annotation.ts';
import type { Curated } from '../model/curated.ts';
import type { Page } from '../model/page.ts';

/** A page; its text is read when it is shown. */
export type PageRow = Omit<Page, 'fingerprint'> & {
  /** User ids of those who said that it is done; absent where nobody did. */
  reviewedBy?: readonly string[];
};

/** What one of several says of an annotation that they made without knowing of each other (shared/model/hands.ts). */
export interface Hand
  extends Pick<Annotation, 'kind' | 'status' | 'attributes' | 'note' | 'author' | 'created'> {
  exact: string;
  start: number;
  end: number;
  text?: string;
}

/** An annotation without its surroundings, which its page's text has. */
export interface AnnotationRow
  extends Pick<
    Annotation,
    'id' | 'kind' | 'status' | 'origin' | 'attributes' | 'note' | 'part' | 'created' | 'updated'
  > {
  /** Id of its page. */
  page: string;
  /** The words that it stands on. */
  exact: string;
  /** Where they stand in the page's text, in UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** SHA-256 of the text that they count in, where that is not the page's newest. */
  text?: string;
  /** Labels, as people see and give tags. */
  tags: readonly string[];
  /** User id; of what came in a file the name that the file tells. */
  author: string;
  /** How many comments there are; absent for none. */
  comments?: number;
  /** Concurrent writers left several versions of a field. */
  contested?: true;
  /** What each made of it, where several did without knowing of each other. */
  hands?: readonly Hand[];
  /** What was decided of it for the curated version. */
  curated?: Curated;
}

/** A workspace as the workbench's views are computed from it. */
export interface Rows {
  pages: ReadonlyMap<string, PageRow>;
  annotations: Iterable<AnnotationRow>;
}
