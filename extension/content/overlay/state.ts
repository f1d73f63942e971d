/** What stands over a page, and how the script that loads first hands it to the one that draws it. */
import type { AnnotationKind } from '../../../shared/model/annotation.ts';
import type { CitationStyle } from '../../../shared/page/citation.ts';
import type { CopyOffer, Item, ItemAction } from '../../messages.ts';
import type { FrameView } from '../../platform.ts';
import type { Preferences } from '../../preferences.ts';
import type { PageFailureCode } from '../../result.ts';
import type { Keymap } from '../../review/keymap.ts';
import type { AskPage } from '../../ui/review/use-review.ts';
import type { WordsOnPage } from '../../ui/translate.ts';

export type Rect = Pick<DOMRect, 'left' | 'top' | 'bottom'>;
/** Words by their key: the first script carries none. */
export type PageSaid = [key: keyof WordsOnPage, ...args: (string | number)[]];

export interface OverlayState {
  card?: {
    items: Item[];
    at: Rect;
    /** It was opened by a command: it takes the focus, and stays until it is left. */
    held?: true;
    /** It was opened by moving the caret: it is read out. */
    heard?: true;
  };
  adder?: {
    at: Rect;
    /** It was gone into by a command: it takes the focus, and these keys choose. */
    keymap?: Keymap;
  };
  /** A page of the extension in a frame. */
  editor?: { src: string; view: FrameView; at: Rect };
  error?: { code: PageFailureCode; at: Rect };
  /** What was just done; `undoable` while it can be taken back with one press. */
  done?: { said: PageSaid; undoable: boolean };
  /** A copy of this page is annotated: whether to show what stands there. */
  offer?: CopyOffer;
  /** The page is gone through by keys. */
  review?: PageReviewState;
}

export interface PageReviewState {
  /** What stands on the page, in page order. */
  items: readonly Item[];
  keymap: Keymap;
  /** Where keys are heard: the page's window, and those of its frames. */
  windows: readonly EventTarget[];
}

/** What a person does there. */
export interface OverlayActs {
  onAct: (item: Item, action: ItemAction) => void;
  onEdit: (item: Item) => void;
  onLink: (item: Item) => void;
  onCite: (item: Item, style: CitationStyle) => void;
  onTalk: (item: Item) => void;
  /** Another of several items is shown. */
  onStep: (item: Item) => void;
  /** With a view, its note or tags are typed next. */
  onAdd: (kind: AnnotationKind, view?: FrameView) => void;
  onCardHover: (over: boolean) => void;
  /** The card or the adder is left by its keys. */
  onClose: () => void;
  /** The focus left the adder otherwise. */
  onLeft: () => void;
  onUndo: () => void;
  onOffer: (show: boolean) => void;
  /** What the panel too asks of a page. */
  onAsk: AskPage;
}

/** Draws a state in place of the last one; an empty state is drawn as nothing. */
export type DrawOverlay = (state: OverlayState) => void;
/** Takes a place inside a closed root; its styles stand beside it. */
export type MountOverlay = (place: HTMLElement, acts: OverlayActs, chosen: Preferences) => DrawOverlay;

/** What draws, as the person who looks wants it. */
export type LoadedOverlay = (place: HTMLElement, acts: OverlayActs) => DrawOverlay;

/** The world that both scripts run in; the page has another. */
export interface OverlayWorld {
  meipiOverlay?: MountOverlay;
}
