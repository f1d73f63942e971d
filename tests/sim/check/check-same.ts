/** Whether all replicas of a workspace are one, show each thing once, and show nothing of another workspace. */
import { viewAnnotation } from '../../../shared/model/annotation.ts';
import { readCodebook, resolve } from '../../../shared/model/codebook.ts';
import { markOf } from '../device/acts.ts';
import { canonical } from './canonical.ts';
import { fold, type Replica } from './replica.ts';

function difference(a: readonly string[], b: readonly string[]): string {
  const [inA, inB] = [new Set(a), new Set(b)];
  const onlyA = a.filter(text => !inB.has(text));
  const onlyB = b.filter(text => !inA.has(text));
  const shorten = (texts: string[]) => texts.slice(0, 2).map(text => text.slice(0, 300));
  return `${onlyA.length} more ${shorten(onlyA)}, ${onlyB.length} fewer ${shorten(onlyB)}`;
}

const opTexts = ({ ops }: Replica) => ops.map(canonical).sort();
const entryTexts = (entries: Replica['entries']) =>
  [...entries].map(([key, entry]) => `${key} ${canonical(entry)}`).sort();

/** How the entries of a replica differ from those of the log. */
export function otherEntries(replica: Replica, log: Replica): string[] {
  const [entries, merged] = [entryTexts(replica.entries), entryTexts(log.entries)];
  return canonical(entries) === canonical(merged) ? [] : [`entries: ${difference(entries, merged)}`];
}

/** How a replica differs from the log, or from what its own ops make. */
export function divergence(replica: Replica, log: Replica): string[] {
  const faults: string[] = [];
  const [ops, logged] = [opTexts(replica), opTexts(log)];
  if (canonical(ops) !== canonical(logged)) faults.push(`ops: ${difference(ops, logged)}`);
  const [entries, folded] = [entryTexts(replica.entries), entryTexts(fold(replica.ops))];
  if (canonical(entries) !== canonical(folded)) faults.push(`merge: ${difference(entries, folded)}`);
  return [...faults, ...otherEntries(replica, log)];
}

/** What a replica shows of each tag, if it differs from what the log gives: both read the same entries in an order of their own. */
export function otherLabels(replica: Replica, log: Replica): string[] {
  const shown = ({ entries }: Replica) => {
    const all = [...entries.values()];
    const book = readCodebook(all);
    const tags = new Set([...all.flatMap(entry => Object.keys(entry.tags)), ...book.codes.keys()]);
    const labels = [...tags].map(tag => `${tag}: ${canonical(resolve(book, tag))}`);
    return [...labels, ...[...book.parents].map(([key, parent]) => `${key} under ${parent}`)].sort();
  };
  const [ours, theirs] = [shown(replica), shown(log)];
  return canonical(ours) === canonical(theirs) ? [] : [`labels: ${difference(ours, theirs)}`];
}

/** Places at which two annotations are shown: every place in the simulation is one occurrence. */
export function shownTwice({ entries }: Replica): string[] {
  const places = new Map<string, string>();
  const faults: string[] = [];
  for (const entry of entries.values()) {
    const view = entry.of === 'annotation' ? viewAnnotation(entry) : undefined;
    if (!view) continue;
    const place = `${view.target.page} ${view.target.position.start}`;
    const other = places.get(place);
    if (other !== undefined) faults.push(`${other} and ${view.id} at ${place}`);
    places.set(place, view.id);
  }
  return faults;
}

/** Marks of other workspaces in `text`, which belongs to `ws`. */
export function foreignMarks(text: string, ws: string, all: readonly string[]): string[] {
  return all.filter(other => other !== ws && text.includes(markOf(other)));
}
