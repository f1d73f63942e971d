/**
 * How a format is written: record by record, so that neither what is read nor what is written need stand in memory whole. One
 * writer serves a document that is there and one that comes out of a store bit by bit.
 */
import type { Skip } from './format.ts';
import type { Export, ExportedAnnotation, ExportedPage } from './json.ts';

export type DocumentHead = Omit<Export, 'pages' | 'annotations'>;

/** Writes one document: `head`, then each `page`, then each `annotation`, then each page `withAnnotations`, then `end`. */
export interface Writer<Piece> {
  head(): Iterable<Piece>;
  page?(page: ExportedPage): Iterable<Piece>;
  /** @param page absent where the document does not hold it */
  annotation?(annotation: ExportedAnnotation, page: ExportedPage | undefined): Iterable<Piece>;
  /** All annotations of a page at once, for formats that go by pages. */
  withAnnotations?(page: ExportedPage, annotations: readonly ExportedAnnotation[]): Iterable<Piece>;
  end(): Iterable<Piece>;
}

/** @param pages how many there will be */
export type MakeWriter<Piece> = (head: DocumentHead, skip: Skip, pages: number) => Writer<Piece>;

export const NO_PIECES: Iterable<never> = [];

/** A document that is there, in pieces. */
export function* writeDocument<Piece>(
  make: MakeWriter<Piece>,
  { pages, annotations, ...head }: Export,
  skip: Skip,
): Generator<Piece> {
  const writer = make(head, skip, pages.length);
  const known = new Map(pages.map(page => [page.id, page]));
  yield* writer.head();
  if (writer.page) for (const page of pages) yield* writer.page(page);
  if (writer.annotation)
    for (const annotation of annotations) yield* writer.annotation(annotation, known.get(annotation.page));
  if (writer.withAnnotations) {
    const byPage = Map.groupBy(annotations, ({ page }) => page);
    for (const page of pages) yield* writer.withAnnotations(page, byPage.get(page.id) ?? []);
  }
  yield* writer.end();
}

/** A document that comes out of a store; its annotations stand page by page. */
export interface DocumentSource {
  head: DocumentHead;
  /** How many pages there are. */
  pages: number;
  /** Every page, as often as it is asked. */
  eachPage(): AsyncIterable<ExportedPage>;
  /** Every page with its annotations; both in order. */
  eachWithAnnotations(): AsyncIterable<{ page: ExportedPage; annotations: readonly ExportedAnnotation[] }>;
}

/** A document out of a store, in pieces. */
export async function* writeSource<Piece>(
  make: MakeWriter<Piece>,
  source: DocumentSource,
  skip: Skip,
): AsyncGenerator<Piece> {
  const writer = make(source.head, skip, source.pages);
  yield* writer.head();
  if (writer.page) for await (const page of source.eachPage()) yield* writer.page(page);
  if (writer.annotation || writer.withAnnotations)
    for await (const { page, annotations } of source.eachWithAnnotations()) {
      if (writer.annotation) for (const each of annotations) yield* writer.annotation(each, page);
      if (writer.withAnnotations) yield* writer.withAnnotations(page, annotations);
    }
  yield* writer.end();
}
