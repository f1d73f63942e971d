/**
 * What the platform gives, as a simulation needs it: random bytes from the seed, and hashes and clones without the trips
 * to other threads that cost a run most of its time.
 */
import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Prng } from './prng.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const plain = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;

/** SHA-256 and HMAC-SHA-256 of the same few tokens, which is all that extension and worker ask for. */
function createSubtle() {
  const signed = new Map<string, ArrayBuffer>();
  return {
    digest: async (_: string, data: Bytes) => plain(createHash('sha256').update(data).digest()),
    importKey: async (_: string, key: Bytes) => key,
    sign: async (_: string, key: Bytes, data: Bytes) => {
      const name = `${key} ${data}`;
      const held = signed.get(name) ?? plain(createHmac('sha256', key).update(data).digest());
      signed.set(name, held);
      return held;
    },
  };
}

/** A stream that takes all in and gives `convert` of it at its end. */
function wholeAtOnce(convert: (all: Buffer) => Buffer) {
  return class extends TransformStream<Bytes, Bytes> {
    constructor() {
      const parts: Bytes[] = [];
      super({
        transform: part => void parts.push(part),
        flush: controller => controller.enqueue(new Uint8Array(convert(Buffer.concat(parts)))),
      });
    }
  };
}

/** A copy of plain data, which is all that the extension stores. */
function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as T;
  const out: Record<string, unknown> = {};
  // Names alone, and no call for what is no object: this is called more often than anything else in a run.
  for (const name of Object.keys(value)) {
    if (name === '__proto__') throw new Error('structuredClone keeps this name, copy does not');
    const part = (value as Record<string, unknown>)[name];
    out[name] = typeof part === 'object' ? copy(part) : part;
  }
  return out as T;
}

function replace(target: object, names: Record<string, unknown>): () => void {
  const held = Object.keys(names).map(name => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  for (const [name, value] of Object.entries(names)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of held) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    }
  };
}

/** Runs `run` on a platform of its own: empty databases, chance from `prng`; expected refusals are no news. */
export async function onOwnPlatform<T>(prng: Prng, run: () => Promise<T>): Promise<T> {
  const getRandomValues = (bytes: Uint8Array) => prng.fill(bytes);
  const restore = [
    replace(globalThis.crypto, { getRandomValues, subtle: createSubtle() }),
    replace(globalThis, {
      structuredClone: copy,
      CompressionStream: wholeAtOnce(gzipSync),
      DecompressionStream: wholeAtOnce(gunzipSync),
    }),
    replace(console, { error: () => {} }),
    replace(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange }),
  ];
  return run().finally(() => {
    for (const undo of restore) undo();
  });
}
