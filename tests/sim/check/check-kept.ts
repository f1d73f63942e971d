/** Whether all that people did is still there: in the log, and in every replica that may see it. */
import { type Entry, isDeleted } from '../../../shared/sync/merge.ts';
import type { FieldValue, Op } from '../../../shared/sync/ops.ts';
import { type Deed, type FieldWrite, type Ledger, privateField, type Sole } from '../ledger.ts';
import { keyOf, type Replica } from './replica.ts';

const fieldKey = (of: string, id: string, field: string, value: unknown) =>
  `${of} ${id} ${field} ${JSON.stringify(value)}`;

/** Everything that an op says, one text for each thing. */
function said(op: Op): string[] {
  switch (op.op) {
    case 'create':
      return [
        `birth ${op.id}`,
        ...Object.entries(op.fields).map(([field, value]) => fieldKey('annotation', op.id, field, value)),
        ...op.tags.map(tag => `tag on ${op.id} ${tag}`),
      ];
    case 'set':
      return [fieldKey(op.of, op.id, op.field, op.value)];
    case 'tag':
      return [`tag ${op.on ? 'on' : 'off'} ${op.id} ${op.tag}`];
    case 'delete':
    case 'restore':
      return [`${op.op} ${op.id}`];
  }
}

const deedKey = ({ deed, id, tag }: Deed) => `${deed} ${id}${tag === undefined ? '' : ` ${tag}`}`;
const writeKey = ({ of, id, field, value }: FieldWrite) => fieldKey(of, id, field, value);

const keyOfAct = (act: FieldWrite | Deed) => ('deed' in act ? deedKey(act) : writeKey(act));

/** Whether an act is in an op of the replica. */
function keeps({ ws, ops }: Replica): (act: FieldWrite | Deed) => boolean {
  const held = new Set(ops.flatMap(said));
  return act => act.ws === ws && held.has(keyOfAct(act));
}

/** What was done and is in no op of the replica. */
export function notKept(ledger: Ledger, replica: Replica): string[] {
  const isKept = keeps(replica);
  const done = [...ledger.writes, ...ledger.deeds].filter(each => each.ws === replica.ws);
  return done.filter(act => !isKept(act)).map(act => `${keyOfAct(act)} (by ${act.by})`);
}

/** The ledger without what devices whose member was removed could not send any more. */
export function withoutUnsent(ledger: Ledger, devices: ReadonlySet<string>, log: Replica): Ledger {
  const isKept = keeps(log);
  const isDue = (act: FieldWrite | Deed) => !devices.has(act.by) || act.ws !== log.ws || isKept(act);
  return ledger.filter(isDue, sole => !devices.has(sole.by));
}

/** Values that nobody who had seen them replaced, and that are gone all the same: losers of a contest that were dropped. */
export function droppedVersions(ledger: Ledger, { ws, entries }: Replica): string[] {
  const writes = ledger.writes.filter(write => write.ws === ws);
  const replaced = new Set(
    writes.flatMap(({ of, id, field, value, seen }) =>
      seen.filter(old => old !== value).map(old => fieldKey(of, id, field, old)),
    ),
  );
  return writes.flatMap(write => {
    const { of, id, field, value } = write;
    const heads = entries.get(keyOf(of, id))?.fields[field]?.heads ?? [];
    const shown = heads.some(head => head.value === value);
    return shown || replaced.has(writeKey(write)) ? [] : [`${writeKey(write)} (by ${write.by})`];
  });
}

/** How what one device alone writes came out: all values that stand beside each other. */
function outcome(entry: Entry | undefined, { what, by }: Sole): FieldValue[] {
  if (!entry) return [];
  if (what === 'deleted') return [isDeleted(entry)];
  if (what === 'tag') return [entry.tags[by]?.on ?? false];
  return [...new Set(entry.fields[privateField(by)]?.heads.map(head => head.value))];
}

/** What only one device wrote and comes out otherwise than that device left it. */
export function changedSoles(ledger: Ledger, { ws, entries }: Replica): string[] {
  return [...ledger.soles.values()].flatMap(sole => {
    if (sole.ws !== ws) return [];
    const came = outcome(entries.get(keyOf('annotation', sole.id)), sole);
    if (came.length === 1 && came[0] === sole.value) return [];
    return [`${sole.what} of ${sole.id} by ${sole.by}: ${JSON.stringify(came)} instead of ${sole.value}`];
  });
}
