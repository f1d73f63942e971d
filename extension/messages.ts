/** The extension's inner protocol: a type per message and direction. Every reply is a `Result`. */
import type { Annotation, AnnotationKind, Status } from '../shared/model/annotation.ts';
import type { CitationStyle } from '../shared/page/citation.ts';
import type { RawPageFacts } from '../shared/page/raw-facts.ts';
import type { Role } from '../shared/protocol.ts';
import type { Mention } from '../shared/recognition/mention.ts';
import type { FieldValue, Target } from '../shared/sync/ops.ts';
import type { AuditReport } from './background/sync/audit.ts';
import type { BenchMessages } from './messages-bench.ts';
import type { CodeMessages } from './messages-codes.ts';
import type { CurationMessages } from './messages-curation.ts';
import type { ImportMessages } from './messages-import.ts';
import type { ContentApi } from './messages-page.ts';
import type { ShareMessages } from './messages-shares.ts';
import type { TeamMessages } from './messages-team.ts';
import type { WordMessages } from './messages-words.ts';
import type { Preferences } from './preferences.ts';
import type { FailureCode, Result } from './result.ts';
import type { Keymap } from './review/keymap.ts';
import type { Span } from './review/move-range.ts';

export type * from './messages-page.ts';

/**
 * An annotation as a content script anchors it: nothing of other pages, no tokens, no names of members. Its tags are labels, here as
 * wherever a person sees or gives tags; only the store knows their keys.
 */
export type StoredAnnotation = Omit<Annotation, 'author' | 'made' | 'created' | 'updated' | 'contested'> & {
  /** Given where it stands on a copy of the page. */
  from?: CopySource;
  /** Concurrent writers left several versions of a field. */
  contested?: true;
  /** How many comments members made on it; absent for none. */
  comments?: number;
};

/** A page on another site, or under another address, that says the same. */
export interface CopySource {
  /** Its name, or its host. */
  site: string;
  url: string;
  title: string;
}

/** A copy of the page that is annotated, while the page itself is not. */
export interface PageCopy extends CopySource {
  annotations: StoredAnnotation[];
}

/** What is said of a copy. */
export interface CopyOffer extends CopySource {
  count: number;
  /** The annotations are shown on the page. */
  shown: boolean;
}

/** A new annotation. Its id, the page's, and the hash of the text are the background's to say. */
export interface DraftAnnotation {
  kind: AnnotationKind;
  target: Omit<Target, 'page' | 'textSha256'>;
  attributes: Record<string, FieldValue>;
  tags: string[];
  note?: string;
  origin: 'recognised' | 'manual';
  status: Status;
}

/** A change of a stored annotation; what is absent stays. */
export interface AnnotationPatch {
  id: string;
  kind?: AnnotationKind;
  status?: Status;
  note?: string;
  attributes?: Record<string, FieldValue>;
  addTags?: string[];
  removeTags?: string[];
}

/** Names of the colours that tags have: each is drawn so that it is seen on its ground (highlights.css). */
export const MARK_COLORS = [
  ...(['blue', 'orange', 'teal', 'yellow', 'purple', 'pink', 'red', 'green', 'brown', 'grey'] as const),
] as const;
export type MarkColor = (typeof MARK_COLORS)[number];

/** What the colours of marks on a page speak of. */
export type MarkLook = { by: 'kind' } | { by: 'tag'; colors: Readonly<Record<string, MarkColor>> };

/** A change of what is noted of a page as a whole; what is absent stays. */
export interface PageNotePatch {
  /** Empty takes it away. */
  note?: string;
  addTags?: string[];
  removeTags?: string[];
}

/** The ends of an annotation are moved: `of` is its id, or the draft of a suggestion that is accepted with it. */
export interface RangeChange {
  of: string | DraftAnnotation;
  target: DraftAnnotation['target'];
  /** Where it stands; absent where the words that it was put on are others now, or gone. */
  from?: Span;
  to: Span;
}

/** The words of an item while its ends are moved, and whether the last move did anything. */
export interface RangeView {
  text: string;
  moved: boolean;
}

/** The page that drafts were made on, as it was then. */
export interface PageSnapshot {
  facts: RawPageFacts;
  text: string;
}

export interface SyncState {
  workspace: { id: string; name: string; host?: string; role: Role; archived?: number; left?: number };
  /** What a server has not acknowledged yet: ops, and page texts. */
  pending: number;
  /** A new device reads a snapshot: entries that are in, and all. */
  loading?: { done: number; total: number };
  lastSync?: number;
  trouble?: { code: FailureCode; since: number; retryAt?: number; detail?: string };
  /** Syncing is held back, so that the server's free day lasts for all: when it goes on, ms. */
  slowed?: number;
}

export interface SiteState {
  /** `https://host`; absent on pages that no extension may touch. */
  origin?: string;
  /** One of the default sites, added by hand, or neither. */
  enabled: 'default' | 'added' | 'no';
  /** Whether page texts of the site go to the workspace's server; asked once for sites added by hand. */
  evidence: boolean | 'ask';
  /** Nothing runs there for now: the key to go on by, which is `everywhere` where all is paused. */
  paused?: string;
}

/** The key that stands for all sites where one is paused. */
export const EVERYWHERE = 'everywhere';

/** A site as it is listed. */
export interface SiteRow {
  /** What a pause of it is kept under. */
  key: string;
  name: string;
  hosts: string[];
  /** Runs from the start, could be allowed, or was added by hand. */
  kind: 'default' | 'optional' | 'added';
  paused: boolean;
  /** Of sites that are no default ones. */
  origin?: string;
  /** Of added ones: as in `SiteState`. */
  evidence?: boolean | 'ask';
  /** Of added ones: false if the browser's permission was taken back. */
  granted?: boolean;
}
export interface SiteList {
  /** All is paused. */
  everywhere: boolean;
  sites: SiteRow[];
}

/** What may be asked of the background. */
export interface BackgroundApi
  extends BenchMessages,
    CodeMessages,
    CurationMessages,
    ImportMessages,
    ShareMessages,
    TeamMessages,
    WordMessages {
  /** Whether the person wants anything on the page that asks. */
  'page.runs': (input: Record<string, never>) => boolean;
  /** A content script tells which page it is on; the answer is what is stored for it. */
  'page.open': (input: { facts: RawPageFacts }) => { page: string; annotations: StoredAnnotation[] };
  /** The stored page of which `text`, which is that of `page`, is a copy. */
  'page.copy': (input: { page: string; text: string }) => PageCopy | null;
  /** What to put behind an address to open it at a span of the text; null where nothing tells the span from its copies. */
  'page.link': (input: { text: string; start: number; end: number }) => string | null;
  /** A quote with where it stands, as it is put into a text. */
  'page.cite': (input: {
    page: PageSnapshot;
    quote: string;
    style: CitationStyle;
    language: 'zh' | 'en';
  }) => string;
  'page.recognise': (input: { text: string }) => Mention[];
  'page.annotations': (input: { page: string }) => StoredAnnotation[];
  /** Injects what draws over the page into the tab that asks. */
  'overlay.load': (input: Record<string, never>) => Preferences;
  /** What colours marks, with the colours of all tags of the workspace where tags do. */
  'page.look': (input: Record<string, never>) => MarkLook;
  'page.count': (input: { count: number }) => null;
  /** The keys for going through a page. */
  'page.keys': (input: Record<string, never>) => Keymap;
  /** The ids in the order of the drafts: those of the same occurrence are one annotation. */
  'annotations.create': (input: { page: PageSnapshot; drafts: DraftAnnotation[] }) => string[];
  'page.note': (input: { page: PageSnapshot; patch: PageNotePatch }) => null;
  /** The annotation's id. */
  'annotations.move': (input: { page: PageSnapshot; change: RangeChange }) => string;
  'annotations.update': (input: { patches: AnnotationPatch[] }) => null;
  'annotations.delete': (input: { ids: string[] }) => null;
  undo: (input: Record<string, never>) => boolean;
  redo: (input: Record<string, never>) => boolean;
  'editor.load': (input: { id: string }) => StoredAnnotation;
  'editor.close': (input: Record<string, never>) => null;
  /** `manual`: a person asked, so do not wait for a retry, and look for new peers. */
  'sync.now': (input: { manual?: boolean }) => null;
  /** Compares all that the server holds with what is here, and sets right what differs. */
  'sync.verify': (input: Record<string, never>) => AuditReport;
  'sync.state': (input: Record<string, never>) => SyncState;
  'site.state': (input: { url: string }) => SiteState;
  'site.list': (input: Record<string, never>) => SiteList;
  /** Stops on a site, or goes on, at once; `key` is that of a row, or `everywhere`. */
  'site.pause': (input: { key: string; paused: boolean }) => null;
  'site.add': (input: { origin: string; evidence?: boolean }) => null;
  'site.remove': (input: { origin: string }) => null;
  'site.evidence': (input: { origin: string; evidence: boolean }) => null;
  /** Takes all that was stored off this device; what no server has is lost. */
  'device.erase': (input: Record<string, never>) => null;
  /** A backup was restored: open pages show it, and what waits is sent. */
  'device.restored': (input: Record<string, never>) => null;
  /** Suggestions with a lower score are hidden, on every page at once. */
  'threshold.set': (input: { value: number }) => null;
  /** Marks are coloured by kind or by tag, on every page at once. */
  'marks.set': (input: { by: MarkLook['by'] }) => null;
  'tab.inject': (input: { tab: number }) => null;
}

/** What may be asked of that which draws over a page. */
export interface OverlayApi {
  /** Broadcast of the background: a person chose another language or other colours. */
  'overlay.preferences': (input: Preferences) => null;
}

/** A push from a content script to the panel: ask again. */
export interface StateEvent {
  meipi: 1;
  event: 'stateChanged';
}

export type Api = BackgroundApi & ContentApi & OverlayApi;
export type Method = keyof Api;
export type Input<M extends Method> = Parameters<Api[M]>[0];
export type Output<M extends Method> = ReturnType<Api[M]>;
export interface Message<M extends Method = Method> {
  meipi: 1;
  method: M;
  input: Input<M>;
}
export type Handlers<A> = {
  [M in keyof A]: A[M] extends (input: infer I) => infer O
    ? (input: I, sender: Sender) => Promise<O> | O
    : never;
};
export interface Sender {
  tab?: number;
  url?: string;
  /** The address that the tab shows, where we may see it: `url` may be a frame's. */
  top?: string;
}
export type Reply<M extends Method> = Result<Output<M>>;
