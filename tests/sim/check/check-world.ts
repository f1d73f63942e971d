/** All that must hold when the sky has been clear for long enough. */
import type { Fault, Kind } from '../../../scripts/lib/sim/outcome.ts';
import type { World } from '../world/world.ts';
import { checkExport } from './check-export.ts';
import { changedSoles, droppedVersions, notKept } from './check-kept.ts';
import { divergence, foreignMarks, shownTwice } from './check-same.ts';
import { overBudget } from './check-usage.ts';
import { type Replica, replicaOf, replicaOfLog } from './replica.ts';

export async function checkWorld(world: World): Promise<Fault[]> {
  const faults: Fault[] = [];
  const add = (kind: Kind, where: string, whats: readonly string[]) => {
    for (const what of whats) faults.push({ kind, what: `${where}: ${what}` });
  };
  const workspaces = [...new Set(world.seats.map(({ ws }) => ws))];
  for (const ws of workspaces) {
    const log = replicaOfLog(world.store, ws, world.parts.log);
    const isLost = [...notKept(world.ledger, log), ...droppedVersions(world.ledger, log)];
    add('lost', log.name, [...isLost, ...log.holes.map(name => `hole before ${name}`)]);
    add('diverged', log.name, changedSoles(world.ledger, log));
    for (const device of world.devices) {
      if (!device.seats.some(seat => seat.ws === ws)) continue;
      const replica = await replicaOf(device.name, device.db, ws);
      checkReplica(add, world, replica, log, workspaces);
      add('unsent', device.name, await unsent(device.db, ws));
    }
    add('diverged', 'export.json', await checkExport(world, ws, log));
  }
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

function checkReplica(
  add: (kind: Kind, where: string, whats: readonly string[]) => void,
  { ledger }: World,
  replica: Replica,
  log: Replica,
  workspaces: readonly string[],
): void {
  const where = `${replica.name} in ${replica.ws.slice(0, 4)}`;
  add('missed', where, [...notKept(ledger, replica), ...droppedVersions(ledger, replica)]);
  add('diverged', where, divergence(replica, log));
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
