/** A device's database with its faults: it ends at any operation, as when a browser is killed, and it is full at times. */
import { type DBCore, type DBCoreTable, Dexie } from 'dexie';
import { MeipiDb } from '../../../extension/storage/db.ts';

export class KilledError extends Error {
  constructor() {
    super('the browser was killed');
    this.name = 'KilledError';
  }
}

/** What Dexie does for live queries and hooks costs a third of a run's time and is nothing to the sync. */
const UNUSED = ['Observability', 'Cache', 'HooksMiddleware'];

export interface Disk {
  /** Called before each operation; throws to make it fail, and with it its transaction. */
  touch(kind: 'read' | 'write'): void;
}

/** The database `name` behind a disk. */
export function openDisk(name: string, disk: Disk): MeipiDb {
  const db = new MeipiDb(name);
  for (const name of UNUSED) db.use({ stack: 'dbcore', name, create: core => core });
  db.use({ stack: 'dbcore', name: 'disk', create: core => onDisk(core, disk) });
  return db;
}

function onDisk(core: DBCore, disk: Disk): DBCore {
  const gate = <A, R>(kind: 'read' | 'write', act: (request: A) => Promise<R>) =>
    ((request: A) => {
      try {
        disk.touch(kind);
      } catch (error) {
        return Dexie.Promise.reject(error) as unknown as Promise<R>;
      }
      return act(request);
    }) as (request: A) => Promise<R>;
  return {
    ...core,
    table(name) {
      const table: DBCoreTable = core.table(name);
      return {
        ...table,
        get: gate('read', request => table.get(request)),
        getMany: gate('read', request => table.getMany(request)),
        query: gate('read', request => table.query(request)),
        count: gate('read', request => table.count(request)),
        openCursor: gate('read', request => table.openCursor(request)),
        mutate: request =>
          gate(request.type === 'add' || request.type === 'put' ? 'write' : 'read', () =>
            table.mutate(request),
          )(request),
      };
    },
  };
}
