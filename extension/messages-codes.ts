/** What the extension's own pages may ask about a workspace's codebook; part of `messages.ts`. */
import type { CodeChange } from '../shared/model/codebook-changes.ts';
import type { TagLook } from '../shared/model/tag-look.ts';

/** A tag that may be chosen: one of the codebook, or a free one that is in use. */
export interface KnownTag extends TagLook {
  label: string;
  /** Annotations that bear it. */
  uses: number;
  /** Names that it had before, or that were merged into it: whoever remembers one finds it. */
  former: string[];
}

/** All that a field for tags has to know. */
export interface TagChoice {
  ws: string;
  known: KnownTag[];
  /** Only tags of the codebook may be added. */
  controlled: boolean;
  /** We may add to the codebook. */
  mayAdd: boolean;
}

export interface CodeMessages {
  /** Changes the codebook in one act; `act` names it for `codes.undo`, null where nothing changed. */
  'codes.write': (input: { ws: string; changes: CodeChange[] }) => { act: number | null };
  /** Takes an act back, as long as nothing was done in the workspace after it. */
  'codes.undo': (input: { ws: string; act: number }) => null;
  /** Whether only tags of the codebook may be added; owners say so. */
  'codes.control': (input: { ws: string; controlled: boolean }) => null;
  /** The tags of the active workspace. */
  'codes.choice': (input: Record<string, never>) => TagChoice;
}
