/** What erasures do with each kind of key. */
import type { Erasure } from '../../shared/sync/erase.ts';
import { sha256Hex } from '../auth/digest.ts';
import { ApiError } from '../errors.ts';
import { listedBatch } from '../store/batches.ts';
import { listedSharePrefix, logPrefix } from '../store/keys.ts';
import { FRESH_TTL, type Kv } from '../store/kv.ts';
import { listedActor } from '../store/records.ts';
import { deleteShare, readSources } from '../store/shares.ts';
import type { Budget } from './budget.ts';
import { eraseOps } from './erase-ops.ts';
import type { Part } from './sweep.ts';

/** Batches read at once: a fraction of a bulk get's 25 MiB, for each may be rewritten. */
const BATCHES_PER_GET = 48;
const BATCHES_PER_LIST = 480;
const DELETES_PER_LIST = 30;

export interface Task {
  kv: Kv;
  budget: Budget;
  /** Counts what was rewritten or deleted. */
  changed: number;
}

/** Deletes every key that `goes`; with it what `along` names. */
export function deleting(
  task: Task,
  prefix: string,
  goes: (name: string) => boolean = () => true,
  along: (name: string) => string[] = () => [],
): Part {
  return {
    prefix,
    limit: DELETES_PER_LIST,
    async handle(keys) {
      let done = 0;
      for (const { name } of keys) {
        const doomed = goes(name) ? [...along(name), name] : [];
        if (done > 0 && task.budget.left < doomed.length) break;
        for (const key of doomed) await task.kv.delete(key);
        task.changed += doomed.length;
        done++;
      }
      return done;
    },
  };
}

/** Takes the names out of the actors' records: the ids stay, for the logs are under them. */
export function renaming(task: Task, prefix: string): Part {
  return {
    prefix,
    limit: DELETES_PER_LIST,
    async handle([key]) {
      const actor = listedActor(key?.metadata);
      if (key && actor && actor.name !== '') {
        await task.kv.put(key.name, '', { ...actor, name: '' });
        task.changed++;
      }
      return 1;
    },
  };
}

function unreadable(): ApiError {
  return new ApiError(
    'storage_unavailable',
    {
      zh: '有刚保存的内容在这里还读不到。请一分钟后用同一个 cursor 继续。',
      en: 'Something saved just now cannot be read here yet. Go on with the same cursor in a minute.',
    },
    { retryAfter: 60 },
  );
}

/** Rewrites every batch that holds something of the erasure. */
export function rewriting(task: Task, ws: string, erasure: Erasure, now: number): Part {
  return {
    prefix: logPrefix(ws),
    limit: BATCHES_PER_LIST,
    async handle(keys) {
      const some = keys.slice(0, BATCHES_PER_GET);
      const texts = await task.kv.getMany(
        some.map(({ name }) => name),
        FRESH_TTL,
      );
      for (const [n, { name, metadata }] of some.entries()) {
        const text = texts[n];
        if (text === null || text === undefined) throw unreadable();
        const left = await eraseOps(text, erasure, now);
        const held = listedBatch(metadata);
        if (!left) continue;
        if (n > 0 && task.budget.left < 1) return n;
        const hash = await sha256Hex(left.text);
        await task.kv.put(name, left.text, { ...held, h: hash, n: left.ops, e: left.was });
        task.changed++;
      }
      return some.length;
    },
  };
}

/** Takes away every share that was made of something of the erasure. One that cannot be read goes too: it is shown to everyone. */
export function unsharing(task: Task, ws: string, { of, id }: Erasure): Part {
  return {
    prefix: listedSharePrefix(ws),
    limit: DELETES_PER_LIST,
    async handle(keys) {
      const sources = await readSources(
        task.kv,
        keys.map(({ name }) => name),
      );
      for (const [n, { name }] of keys.entries()) {
        const held = sources[n];
        const goes = !held || (of === 'annotation' ? held.annotations : held.authors).includes(id);
        if (!goes) continue;
        if (n > 0 && task.budget.left < 2) return n;
        await deleteShare(task.kv, ws, name.slice(listedSharePrefix(ws).length));
        task.changed += 2;
      }
      return keys.length;
    },
  };
}
