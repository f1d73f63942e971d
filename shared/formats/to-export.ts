/** What a workspace holds, as it stands in files: with labels for keys and names for ids. */
import type { Annotation } from '../model/annotation.ts';
import type { Code } from '../model/code.ts';
import { type Codebook, labelsOf } from '../model/codebook.ts';
import { type Discussion, splitMentions } from '../model/discussion.ts';
import { NO_TEXT } from '../model/made.ts';
import type { Page } from '../model/page.ts';
import {
  type Export,
  type ExportedAnnotation,
  type ExportedCode,
  type ExportedDiscussion,
  type ExportedPage,
  FORMAT,
  FORMAT_VERSION,
} from './json.ts';
import type { DocumentHead } from './write.ts';

export interface ExportInput {
  workspace: { id: string; name: string };
  pages: readonly Page[];
  annotations: readonly Annotation[];
  /** What tags mean and are called; without it each is called what annotations bear. */
  codebook?: Codebook;
  generator: { version: string; recognition: string };
  /** ISO 8601 UTC. */
  exported: string;
  /** Names of users; an unknown author is given by id. */
  names?: ReadonlyMap<string, string>;
  /** Include rejected suggestions; else the file tells that it has none. */
  rejected?: boolean;
  /** Discussions by annotation, to include them. */
  discussions?: ReadonlyMap<string, Discussion>;
  /** Texts by SHA-256, to include them. */
  texts?: ReadonlyMap<string, string>;
}

/** What files tell of an annotation. */
export type Exportable = Omit<Annotation, 'target' | 'contested'> & {
  target: Pick<Annotation['target'], 'page' | 'quote' | 'position' | 'textSha256'>;
};

/** As annotations of one page stand in files. */
export function byPlace(a: Exportable, b: Exportable): number {
  const [p, q] = [a.target, b.target];
  return p.position.start - q.position.start || q.position.end - p.position.end || (a.id < b.id ? -1 : 1);
}

const at = (ms: number) => new Date(ms).toISOString();

/** A discussion with names for ids, in the comments' words too; undefined where nobody said anything. */
function exportedDiscussion(
  { comments, resolved }: Discussion,
  nameOf: (user: string) => string,
): ExportedDiscussion | undefined {
  if (comments.length === 0 && !resolved) return undefined;
  const named = (text: string) =>
    splitMentions(text)
      .map(piece => (typeof piece === 'string' ? piece : `@${nameOf(piece.user)}`))
      .join('');
  const act = (one: { by: string; at: number }) => ({ by: nameOf(one.by), at: at(one.at) });
  return {
    comments: comments.map(({ id, author, text, at: ms, edited, made }) => ({
      id,
      author: made?.by ?? nameOf(author),
      text: named(text),
      created: made?.at ?? at(ms),
      ...(edited && { edited: act(edited) }),
    })),
    ...(resolved && { resolved: act(resolved) }),
  };
}

/** A code as it stands in files; its parent is one that a person sees. */
export function exportedCode(
  { key, label, color, definition, examples, shortcut }: Code,
  parent?: string,
): ExportedCode {
  return {
    key,
    label,
    ...(parent !== undefined && { parent }),
    ...(color && { color }),
    ...(definition !== undefined && { definition }),
    ...(examples.length > 0 && { examples }),
    ...(shortcut !== undefined && { shortcut }),
  };
}

/** The codes that a person sees, by key. */
export function exportedCodes({ live, parents }: Codebook): ExportedCode[] {
  return [...live.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(code => exportedCode(code, parents.get(code.key)));
}

/**
 * A page as it stands in files. A fingerprint serves the extension only: whoever reads the file has the text, or its hash. Who is to
 * read a page is the team's own.
 */
export function exportedPage({ fingerprint: _, reader: _r, ...page }: Page, text?: string): ExportedPage {
  return { ...page, ...(text !== undefined && { text }) };
}

/** Whose words stand for keys and ids. */
export interface Naming {
  codebook?: Codebook | undefined;
  names?: ReadonlyMap<string, string> | undefined;
}

const namer = (names: Naming['names']) => (user: string) => names?.get(user) ?? user;

/**
 * An annotation as it stands in files.
 * @param pageSha256 of its page's newest text: only where it counts in another one is that named
 */
export function exportedAnnotation(
  { target, author, made, ...annotation }: Exportable,
  pageSha256: string | undefined,
  { codebook, names }: Naming,
  said?: Discussion,
): ExportedAnnotation {
  const discussion = said && exportedDiscussion(said, namer(names));
  return {
    id: annotation.id,
    kind: annotation.kind,
    page: target.page,
    quote: target.quote,
    position: target.position,
    ...((pageSha256 ?? NO_TEXT) !== target.textSha256 && { textSha256: target.textSha256 }),
    attributes: annotation.attributes,
    tags: codebook ? labelsOf(codebook, annotation.tags) : annotation.tags,
    ...(annotation.note !== undefined && { note: annotation.note }),
    ...(annotation.part !== undefined && { part: annotation.part }),
    ...(discussion && { discussion }),
    origin: annotation.origin,
    status: annotation.status,
    author: made?.by ?? namer(names)(author),
    created: made?.at ?? annotation.created,
    updated: annotation.updated,
  };
}

/** What stands before pages and annotations. */
export function exportHead({
  workspace,
  codebook,
  generator,
  exported,
}: Pick<ExportInput, 'workspace' | 'codebook' | 'generator' | 'exported'>): DocumentHead {
  const codes = codebook ? exportedCodes(codebook) : [];
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    generator,
    exported,
    workspace: { id: workspace.id, name: workspace.name },
    ...(codes.length > 0 && { codebook: codes }),
  };
}

/** As pages stand in files. */
export const byAddress = (a: Page, b: Page) => (a.canonicalUrl < b.canonicalUrl ? -1 : 1);

/**
 * The export of a workspace: pages by address, annotations by page and place. Only pages that are known, only
 * annotations whose page is in the file; absent facts are absent, not empty.
 */
export function toExport(input: ExportInput): Export {
  const pages = [...input.pages].sort(byAddress);
  const byPage = Map.groupBy(input.annotations, ({ target }) => target.page);
  return {
    ...exportHead(input),
    ...(!input.rejected && { filters: [{ statuses: ['accepted'] }] }),
    pages: pages.map(page =>
      exportedPage(page, page.textSha256 === undefined ? undefined : input.texts?.get(page.textSha256)),
    ),
    annotations: pages.flatMap(page =>
      (byPage.get(page.id) ?? [])
        .filter(({ status }) => input.rejected || status === 'accepted')
        .sort(byPlace)
        .map(annotation =>
          exportedAnnotation(annotation, page.textSha256, input, input.discussions?.get(annotation.id)),
        ),
    ),
  };
}
