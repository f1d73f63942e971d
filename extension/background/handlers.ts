import { type Annotation, viewAnnotation } from '../../shared/model/annotation.ts';
import { type Codebook, labelsOf } from '../../shared/model/codebook.ts';
import { cite } from '../../shared/page/citation.ts';
import { pagePart } from '../../shared/page/page-part.ts';
import { textFragment } from '../../shared/page/text-fragment.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import type {
  BackgroundApi,
  DraftAnnotation,
  Handlers,
  PageSnapshot,
  Sender,
  StoredAnnotation,
} from '../messages.ts';
import { preferences } from '../preferences.ts';
import { MeipiError } from '../result.ts';
import { annotationsOf, commentCounts, createEdit, pageEdits, patchEdits } from '../storage/annotations.ts';
import { loadCodebook } from '../storage/codebook.ts';
import { commit, stepHistory } from '../storage/commit.ts';
import { storedCopy } from '../storage/copies.ts';
import type { MeipiDb } from '../storage/db.ts';
import { storedKeymap } from '../storage/keymap.ts';
import { markLook, setMarksBy } from '../storage/mark-look.ts';
import { pageNoteEdits } from '../storage/page-note.ts';
import { syncState } from '../storage/sync-state.ts';
import { keyedDraft, keyedPatch } from '../storage/tag-edits.ts';
import { keepText } from '../storage/texts.ts';
import { setThreshold, threshold } from '../storage/threshold.ts';
import { activeWorkspace } from '../storage/workspaces.ts';
import { annotationId } from './annotation-id.ts';
import { benchHandlers } from './bench-handlers.ts';
import { codebookHandlers } from './codebook-handlers.ts';
import { curationHandlers } from './curation-handlers.ts';
import { deviceHandlers } from './device-handlers.ts';
import { discussionHandlers } from './discussion-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import type { Lexicons } from './lexicon.ts';
import { loadEvidence } from './load-evidence.ts';
import { memberHandlers } from './member-handlers.ts';
import { citedPage, pageIdOf, pageOf } from './page.ts';
import { rangeEdits } from './range-edits.ts';
import { shareHandlers } from './shares.ts';
import { siteHandlers } from './site-handlers.ts';
import { injectOverlay, siteState } from './sites.ts';
import type { AuditReport } from './sync/audit.ts';
import { teamOf } from './team-of.ts';
import { wordHandlers } from './word-handlers.ts';
import { workspaceHandlers } from './workspace-handlers.ts';

/** What a page's content script may ask; all else is for the extension's own pages. */
const FOR_CONTENT: ReadonlySet<string> = new Set([
  'page.runs',
  'page.open',
  'page.copy',
  'page.link',
  'page.cite',
  'page.recognise',
  'page.annotations',
  'page.count',
  'page.keys',
  'page.look',
  'page.note',
  'overlay.load',
  'annotations.create',
  'annotations.move',
  'annotations.update',
  'annotations.delete',
  'undo',
  'redo',
]);

export interface HandlerDeps {
  db: MeipiDb;
  /** Tells content scripts that these pages changed; all of them if none is named. */
  announce: (pages: string[], options?: { recognise: boolean }) => void;
  /** Local edits were stored: push soon. */
  edited: () => void;
  lexicons: Lexicons;
  syncNow: (manual: boolean) => Promise<void>;
  verify: (ws: string) => Promise<AuditReport>;
  setBadge: (tab: number, count: number) => void;
  goOnErasing: () => Promise<void>;
  closeEditor: (tab: number) => void;
  isOwnPage: (url: string | undefined) => boolean;
  now?: () => number;
}

function stored(
  book: Codebook,
  { author: _a, made: _m, created: _c, updated: _u, contested, tags, ...annotation }: Annotation,
): StoredAnnotation {
  return { ...annotation, tags: labelsOf(book, tags), ...(contested.length > 0 && { contested: true }) };
}

/** What a content script may learn of a page's annotations: of what members say to each other, how much it is. */
async function storedOn(db: MeipiDb, ws: string, page: string): Promise<StoredAnnotation[]> {
  const [annotations, counts, book] = await Promise.all([
    annotationsOf(db, ws, page),
    commentCounts(db, ws, page),
    loadCodebook(db, ws),
  ]);
  return annotations.map(annotation => {
    const comments = counts.get(annotation.id);
    return { ...stored(book, annotation), ...(comments !== undefined && { comments }) };
  });
}

/** The answers to the extension's messages, with who may ask what. */
export function createHandlers(deps: HandlerDeps): Handlers<BackgroundApi> {
  const { db, now = Date.now } = deps;
  const ws = async () => (await activeWorkspace(db)).id;
  /** The workspace to write to: what a viewer wrote would never leave this device. */
  const writable = async () => {
    const { id, role, archived, left } = await activeWorkspace(db);
    if (role === 'viewer' || left !== undefined) throw new MeipiError('forbidden');
    if (archived !== undefined) throw new MeipiError('archived');
    return id;
  };
  const done = (pages: string[]) => {
    deps.announce(pages);
    deps.edited();
    deps.lexicons.later();
    return null;
  };
  const step = async (direction: 'undo' | 'redo') => {
    const stepped = await stepHistory(db, await writable(), direction);
    if (stepped) done([]);
    return stepped;
  };

  /** Stores the page that something is said of, with the text that it had then. */
  const keepPage = async (active: string, snapshot: PageSnapshot) => {
    const page = await pageOf(snapshot, now());
    const { evidence } = await siteState(snapshot.facts.url);
    await keepText(db, active, page.textSha256, snapshot.text, evidence === true);
    await commit(db, active, await pageEdits(db, active, page), { undoable: false, now: now() });
    return page;
  };

  /** The id of a new annotation; where the one that it names was moved away, its old place is anybody's. */
  const freeId = async (active: string, draft: DraftAnnotation, page: string) => {
    const id = await annotationId(draft, page);
    const held = await db.entries.get([active, 'annotation', id]);
    const there = held && viewAnnotation(held.entry)?.target.quote;
    const { exact, prefix, suffix } = draft.target.quote;
    const isHere = there?.exact === exact && there.prefix === prefix && there.suffix === suffix;
    return there && !isHere ? annotationId({ ...draft, origin: 'manual' }, page) : id;
  };

  const handlers: Handlers<BackgroundApi> = {
    'page.open': async ({ facts }) => {
      const page = await pageIdOf(facts);
      return { page, annotations: await storedOn(db, await ws(), page) };
    },
    'page.copy': async ({ page, text }) => {
      const active = await ws();
      const copy = await storedCopy(db, active, page, text);
      if (!copy) return null;
      const { url, title, site = URL.parse(url)?.host ?? url } = copy.page;
      const from = { url, title, site };
      const book = await loadCodebook(db, active);
      return { ...from, annotations: copy.annotations.map(one => ({ ...stored(book, one), from })) };
    },
    'page.link': ({ text, start, end }) => textFragment(text, start, end) ?? null,
    'page.cite': ({ page, quote, style, language }) => cite(citedPage(page, now()), quote, style, language),
    'page.recognise': async ({ text }) => {
      const least = await threshold(db);
      return recognise(text, await deps.lexicons.of(await ws())).filter(mention => mention.score >= least);
    },
    'page.annotations': async ({ page }) => storedOn(db, await ws(), page),
    'page.look': async () => markLook(db, await ws()),
    'page.count': ({ count }, { tab }) => {
      if (tab !== undefined) deps.setBadge(tab, count);
      return null;
    },
    'page.keys': () => storedKeymap(db),
    'overlay.load': async (_, { tab, url }) => {
      // A page of ours that is read like a site's brings it along.
      if (tab !== undefined && !deps.isOwnPage(url)) await injectOverlay(tab);
      return preferences();
    },
    'annotations.create': async ({ page: snapshot, drafts }) => {
      const active = await writable();
      const page = await keepPage(active, snapshot);
      const ids = await Promise.all(drafts.map(draft => freeId(active, draft, page.id)));
      const { id, textSha256 } = page;
      const part = pagePart(snapshot.facts.url);
      const book = await loadCodebook(db, active);
      const edits = drafts.map((draft, i) =>
        createEdit(keyedDraft(book, draft), ids[i] as string, { page: id, textSha256 }, part),
      );
      const distinct = edits.filter((_, i) => ids.indexOf(ids[i] as string) === i);
      await commit(db, active, distinct, { now: now() });
      done([page.id]);
      return ids;
    },
    'page.note': async ({ page: snapshot, patch }) => {
      const active = await writable();
      const { id } = await keepPage(active, snapshot);
      await commit(db, active, await pageNoteEdits(id, patch), { now: now() });
      return done([id]);
    },
    'annotations.move': async ({ page: snapshot, change }) => {
      const active = await writable();
      const { id: page, textSha256 } = await keepPage(active, snapshot);
      const lexicon = await deps.lexicons.of(active);
      const { id, edits } = await rangeEdits(
        {
          ...{ db, ws: active, text: snapshot.text, on: { page, textSha256 } },
          part: pagePart(snapshot.facts.url),
          recognise: text => recognise(text, lexicon),
        },
        change,
      );
      await commit(db, active, edits, { now: now() });
      done([page]);
      return id;
    },
    'annotations.update': async ({ patches }) => {
      const active = await writable();
      const book = await loadCodebook(db, active);
      const keyed = await Promise.all(patches.map(patch => keyedPatch(db, active, book, patch)));
      await commit(db, active, keyed.flatMap(patchEdits), { now: now() });
      return done([]);
    },
    'annotations.delete': async ({ ids }) => {
      const edits = ids.map(id => ({ op: 'delete' as const, id }));
      await commit(db, await writable(), edits, { now: now() });
      return done([]);
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    'editor.load': async ({ id }) => {
      const active = await activeWorkspace(db);
      const held = await db.entries.get([active.id, 'annotation', id]);
      const annotation = held && viewAnnotation(held.entry);
      if (!annotation) throw new MeipiError('unknown_annotation', id);
      const book = await loadCodebook(db, active.id);
      return stored(book, annotation);
    },
    'editor.close': (_, { tab }) => {
      if (tab !== undefined) deps.closeEditor(tab);
      return null;
    },
    ...workspaceHandlers(deps),
    ...shareHandlers(db, ws => teamOf(db, ws), now),
    ...wordHandlers(db, deps.lexicons, done),
    ...discussionHandlers(db, writable, done),
    ...codebookHandlers(db, done),
    ...benchHandlers(db, done),
    ...curationHandlers(db, done),
    ...importHandlers(db, done),
    'evidence.load': async ({ ws: of, sha256 }) => {
      await loadEvidence(db, of, sha256);
      return null;
    },
    ...memberHandlers(db, async () => {
      // What waits here goes first: only what has reached the server is erased, whatever our clock has stamped it.
      await deps.syncNow(true);
      await deps.goOnErasing();
      // The server tells every device, this one too.
      await deps.syncNow(true);
    }),
    'sync.now': async ({ manual = false }) => {
      await deps.syncNow(manual);
      return null;
    },
    'sync.verify': async () => deps.verify(await ws()),
    'sync.state': async () => syncState(db, await activeWorkspace(db)),
    ...siteHandlers(db, deps.edited),
    ...deviceHandlers(deps),
    'threshold.set': async ({ value }) => {
      await setThreshold(db, value);
      deps.announce([], { recognise: true });
      return null;
    },
    'marks.set': async ({ by }) => {
      await setMarksBy(db, by);
      deps.announce([]);
      return null;
    },
  };
  return guarded(handlers, deps.isOwnPage);
}

/** A page may be hostile and its renderer broken into: content scripts get only what they need. */
function guarded(handlers: Handlers<BackgroundApi>, isOwnPage: (url: string | undefined) => boolean) {
  const entries = Object.entries(handlers).map(([method, handler]) => [
    method,
    (input: never, sender: Sender) => {
      if (!FOR_CONTENT.has(method) && !isOwnPage(sender.url)) throw new MeipiError('bad_message', method);
      return (handler as (input: never, sender: Sender) => unknown)(input, sender);
    },
  ]);
  return Object.fromEntries(entries) as Handlers<BackgroundApi>;
}
