/** All that must hold when the sky has been clear for long enough. */
import type { Fault, Kind } from '../../../scripts/lib/sim/outcome.ts';
import type { World } from '../world/world.ts';
import { checkExport } from './check-export.ts';
import { changedSoles, droppedVersions, notKept, withoutUnsent } from './check-kept.ts';
import { divergence, foreignMarks, otherEntries, otherLabels, shownTwice } from './check-same.ts';
import { overBudget } from './check-usage.ts';
import { fold, type Replica, replicaOf, replicaOfLog } from './replica.ts';

export async function checkWorld(world: World): Promise<Fault[]> {
  const faults: Fault[] = [];
  const add = (kind: Kind, where: string, whats: readonly string[]) => {
    for (const what of whats) faults.push({ kind, what: `${where}: ${what}` });
  };
  const workspaces = [...new Set(world.seats.map(({ ws }) => ws))];
  const gone = new Set(world.devices.filter(device => isRemoved(world, device)).map(({ name }) => name));
  const isDue = (act: { ws: string; id: string }) => !world.erased.has(`${act.ws} ${act.id}`);
  const whole = world.ledger.filter(isDue, isDue);
  for (const ws of workspaces) {
    const stored = replicaOfLog(world.store, ws, world.parts.log);
    const log = asRead(stored, world.erased);
    const ledger = withoutUnsent(whole, gone, log);
    const isLost = [...notKept(ledger, log), ...droppedVersions(ledger, log)];
    add('lost', log.name, [...isLost, ...log.holes.map(name => `hole before ${name}`)]);
    add('diverged', log.name, changedSoles(ledger, log));
    add('wrongly visible', stored.name, notErased(stored, world.erased));
    for (const device of world.devices) {
      if (!device.seats.some(seat => seat.ws === ws)) continue;
      const replica = await replicaOf(device.name, device.db, ws);
      if (gone.has(device.name)) {
        const own = whole.filter(
          act => act.by === device.name,
          () => false,
        );
        add('lost', `${device.name}, removed`, notKept(own, replica));
        continue;
      }
      checkReplica(add, ledger, replica, log, workspaces, world.late.has(device));
      add('wrongly visible', device.name, notErased(replica, world.erased));
      add('unsent', device.name, await unsent(device.db, ws));
    }
    add('diverged', 'export.json', await checkExport(world, ws, log));
  }
  add('wrongly visible', 'to removed members', heardByRemoved(world));
  for (const { path, said } of world.answers) {
    const ws = workspaces.find(each => path.startsWith(`/v1/w/${each}/`));
    if (ws) add('wrongly visible', path, foreignMarks(said, ws, workspaces));
  }
  for (const device of world.devices) {
    const rows = await device.db.workspaces.toArray();
    const others = rows.filter(({ id }) => !device.seats.some(({ ws }) => ws === id));
    add(
      'wrongly visible',
      device.name,
      others.map(({ id }) => id),
    );
  }
  add('over budget', 'worker', overBudget(world.answers));
  return faults;
}

const isRemoved = ({ removed }: World, { seats }: World['devices'][number]) =>
  seats.some(({ user }) => removed.has(user));

/** Replies to members who were removed long enough ago. */
function heardByRemoved({ answers, closed, removed, seats }: World): string[] {
  const tokens = new Set(seats.filter(({ user }) => removed.has(user)).map(({ token }) => token));
  return answers
    .filter(({ token, at, status }) => at > closed && status < 400 && tokens.has(token))
    .map(({ method, path, status }) => `${method} ${path} ${status}`);
}

const isErasedIn = (ws: string, erased: ReadonlySet<string>) => (each: { id: string }) =>
  erased.has(`${ws} ${each.id}`);

/** The log as readers take it: what was erased is not taken in, though a device may have sent what it emptied. */
function asRead<R extends Replica>(log: R, erased: ReadonlySet<string>): R {
  const isErased = isErasedIn(log.ws, erased);
  const ops = log.ops.filter(op => !isErased(op));
  return { ...log, ops, entries: fold(ops) };
}

/** What is here of what was erased; an emptied op is a delete, and says nothing. */
function notErased({ ws, ops }: Replica, erased: ReadonlySet<string>): string[] {
  const isErased = isErasedIn(ws, erased);
  return ops.filter(op => op.op !== 'delete' && isErased(op)).map(({ op, id }) => `${op} ${id}`);
}

function checkReplica(
  add: (kind: Kind, where: string, whats: readonly string[]) => void,
  ledger: World['ledger'],
  replica: Replica,
  log: Replica,
  workspaces: readonly string[],
  /** Began from a snapshot: it has entries, but not all their ops. */
  isLate: boolean,
): void {
  const where = `${replica.name} in ${replica.ws.slice(0, 4)}`;
  add('missed', where, [...(isLate ? [] : notKept(ledger, replica)), ...droppedVersions(ledger, replica)]);
  add('diverged', where, isLate ? otherEntries(replica, log) : divergence(replica, log));
  add('diverged', where, otherLabels(replica, log));
  add('wrongly visible', where, shownTwice(replica));
  const text = JSON.stringify([replica.ops, [...replica.entries]]);
  add('wrongly visible', where, foreignMarks(text, replica.ws, workspaces));
}

/** What still waits on a device although nothing stands in its way. */
async function unsent(db: World['devices'][number]['db'], ws: string): Promise<string[]> {
  const row = await db.workspaces.get(ws);
  const waiting = await db.outbox.where('[ws+at]').between([ws], [ws, []]).count();
  const batches = (await db.batches.toArray()).filter(
    batch => batch.ws === ws && batch.state !== 'confirmed',
  );
  const texts = await db.evidence.where('[ws+pushed]').equals([ws, 0]).count();
  const unread = await db.unread.count();
  return [
    ...(waiting > 0 ? [`${waiting} ops`] : []),
    ...(batches.length > 0 ? [`${batches.length} batches`] : []),
    ...(texts > 0 ? [`${texts} texts`] : []),
    ...(unread > 0 ? [`${unread} batches unread`] : []),
    ...(row?.trouble ? [`trouble ${row.trouble.code} ${row.trouble.detail}`] : []),
  ];
}
