/** What the extension's own pages may ask about shares; part of `messages.ts`. */
import type { Filter } from '../shared/export/filter.ts';
import type { Share } from '../shared/protocol/shares.ts';
import type { ShareChoice } from '../shared/share/build-share.ts';

/** Which annotations of a workspace are shared: these, all with a tag, or all that a search finds. */
export type SharedSet = { ids: string[] } | { tag: string } | { filter: Filter };

export interface ShareMessages {
  /** Makes a link that everyone can open. Without `days` it stays until it is revoked. */
  'share.make': (input: { ws: string; set: SharedSet; choice: ShareChoice; days?: number }) => Share;
  'share.list': (input: { ws: string }) => Share[];
  'share.end': (input: { ws: string; id: string }) => null;
}
