import { labelsOf } from '../../shared/model/codebook.ts';
import { lookOf } from '../../shared/model/tag-look.ts';
import { MARK_COLORS, type MarkColor, type MarkLook } from '../messages.ts';
import { loadCodebook, tagCounts } from './codebook.ts';
import type { MeipiDb } from './db.ts';

const KEY = 'marks';
/** So many of the colours, the first ones, are told apart by colour-blind readers too: tags that nobody gave a colour have one of them. */
export const CLEAR = 5;

/** What colours marks on this device. */
export async function marksBy(db: MeipiDb): Promise<MarkLook['by']> {
  return (await db.settings.get(KEY))?.value === 'tag' ? 'tag' : 'kind';
}

export async function setMarksBy(db: MeipiDb, by: MarkLook['by']): Promise<void> {
  await db.settings.put({ key: KEY, value: by });
}

/** The colour of a tag that has none of its own: the same on every device (FNV-1a over its UTF-16 units). */
export function derivedColor(tag: string): MarkColor {
  let hash = 0x811c9dc5;
  for (let i = 0; i < tag.length; i++) hash = Math.imul(hash ^ tag.charCodeAt(i), 0x01000193);
  return MARK_COLORS[(hash >>> 8) % CLEAR] as MarkColor;
}

export async function markLook(db: MeipiDb, ws: string): Promise<MarkLook> {
  const by = await marksBy(db);
  if (by === 'kind') return { by };
  const book = await loadCodebook(db, ws);
  const labels = new Set(labelsOf(book, [...(await tagCounts(db, ws)).keys()]));
  const colorOf = (label: string): MarkColor => lookOf(book, label).color ?? derivedColor(label);
  return { by, colors: Object.fromEntries([...labels].map(label => [label, colorOf(label)])) };
}
