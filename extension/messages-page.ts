/** What a page shows, and what the panel may ask of it; part of `messages.ts`. */
import type { InSentence } from '../shared/anchoring/sentence-around.ts';
import type { AnnotationKind, Attributes, Status } from '../shared/model/annotation.ts';
import type { CitationStyle } from '../shared/page/citation.ts';
import type { AnnotationPatch, CopyOffer, CopySource, PageNotePatch, RangeView } from './messages.ts';
import type { RangeMove, Span } from './review/move-range.ts';

/** What the card and the panel show of a mention or an annotation. */
export interface Item {
  /** An annotation's id, or `kind:start:end` of a suggestion. */
  key: string;
  state: 'suggested' | Status;
  anchor: 'found' | 'changed' | 'orphan';
  kind: AnnotationKind;
  /** The words on the page now; those of the quote for an orphan. */
  text: string;
  /** The words that were annotated, where they are others now. */
  was?: string;
  /** UTF-16 offsets in the page's text now; -1 for an orphan. */
  start: number;
  end: number;
  attributes: Attributes;
  tags: string[];
  note?: string;
  origin: 'recognised' | 'manual';
  /** Which part of an article in several it was made on; absent for the first. */
  part?: string;
  rule?: string;
  score?: number;
  /** Concurrent writers left several versions of a field; the panel shows them. */
  contested?: true;
  /** How many comments members made on it; absent for none. */
  comments?: number;
  /** Given where it stands on a copy of the page, and not on the page. */
  from?: CopySource;
}

/** A place on the page as it is now, in its sentence; UTF-16 offsets. */
export interface PlaceOnPage extends InSentence, Span {
  /** How much of the old words and their surroundings stands there, 0 to 1. */
  score?: number;
}

/** An annotation whose words are others now, or not there any more. */
export interface WhatMoved {
  old: InSentence;
  /** What stands in their place; absent for an orphan. */
  now?: PlaceOnPage;
  /** Best first; empty unless they were asked for. */
  places: PlaceOnPage[];
}

/** Where to put an annotation: what is selected on the page, or a place with the words that a person saw there. */
export type MoveTo = 'selection' | (Span & { words: string });

export interface PageState {
  /** Absent until the background has answered. */
  page?: string;
  url: string;
  title: string;
  /** In page order; orphans last. */
  items: Item[];
  trouble?: PageTrouble;
  copy?: CopyOffer;
}
/** Conditions of the page that a person should know of. */
export type PageTrouble =
  | 'no_text'
  | 'no_highlights'
  /** The extension was updated under the page: reload it. */
  | 'background_gone'
  /** Reading what is stored, or recognising, failed. */
  | 'failed'
  /** Words in a form field are no part of the page's text. */
  | 'selection_in_field';

/** Which mark a person without a pointer means: that at the caret or selection, or the next or previous one from there. */
export type Reach = 'here' | 'next' | 'previous';

export type ItemAction = 'accept' | 'reject' | 'delete';

/** What the panel may ask of a content script. */
export interface ContentApi {
  'content.state': (input: Record<string, never>) => PageState;
  'content.act': (input: { keys: string[]; action: ItemAction }) => { ids: string[] };
  /** Change what is stored; a suggestion is accepted first. */
  'content.patch': (input: { key: string; patch: Omit<AnnotationPatch, 'id'> }) => { id: string };
  /** What became of the words of a stored annotation; `search` looks for other places too. */
  'content.moved': (input: { key: string; search: boolean }) => WhatMoved;
  'content.move': (input: { key: string; to: MoveTo }) => null;
  /** Shows a place on the page. */
  'content.look': (input: Span) => null;
  /** Move an end of an item's words, or put it on what is selected; nothing is stored before `content.rangeEnd`. */
  'content.range': (input: { key: string; move?: RangeMove | 'selection' }) => RangeView;
  /** The annotation's id, where the moves are kept and there were any. */
  'content.rangeEnd': (input: { keep: boolean }) => { id: string | null };
  /** Change what is noted of the page as a whole. */
  'content.pageNote': (input: PageNotePatch) => null;
  /** Annotate every further occurrence of the item's words, in one act. */
  'content.all': (input: { key: string }) => { added: number };
  /** An address that opens the page at the item's words; not `exact` where nothing tells them from their copies. */
  'content.link': (input: { key: string }) => { url: string; exact: boolean };
  /** The item's words with their source. */
  'content.cite': (input: { key: string; style: CitationStyle }) => { text: string };
  /** Show what stands on the copy of this page, or take it away again. */
  'content.copy': (input: { show: boolean }) => null;
  /** `quietly` opens no card: the person looks at the panel. */
  'content.reveal': (input: { key: string; quietly?: true }) => null;
  /** Begin to go through the page by keys on the page itself, or end it; without `on` the other of both. */
  'content.review': (input: { on?: boolean }) => null;
  /** Open the card of a mark and go into it by keyboard. */
  'content.reach': (input: { to: Reach }) => null;
  /** Open the editor for note and tags beside the item; a suggestion is accepted first. */
  'content.edit': (input: { key: string; view: 'note' | 'tags' }) => null;
  /** Broadcast of the background: what is stored for a page changed. */
  'content.refresh': (input: { pages: string[]; recognise?: boolean }) => null;
  'content.editorClosed': (input: Record<string, never>) => null;
}
