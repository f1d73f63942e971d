import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../worker/auth/token.ts';
import { cloudflareKv } from '../../../worker/store/cloudflare-kv.ts';
import { FRESH_TTL, type Kv } from '../../../worker/store/kv.ts';
import { listAll } from '../../../worker/store/list-all.ts';
import { SimulatedStore } from '../../sim/store/simulated-kv.ts';
import { CALM, PAID_PLAN } from '../../sim/store/weather.ts';
import { Prng } from '../../sim/world/prng.ts';
import { memoryKv } from '../support/memory-kv.ts';

/** More than a thousand names are put: seconds here, and minutes on cores that many others use too. */
const MANY_NAMES_MS = 240_000;

function simulatedKv(): Kv {
  const store = new SimulatedStore({ colos: 1, now: Date.now, prng: new Prng(1) });
  store.weather = { ...CALM, quota: PAID_PLAN };
  return store.at(0);
}

/** What every store behind the interface must do. */
const STORES: [string, () => Kv][] = [
  ['Workers KV', () => cloudflareKv(env.KV)],
  ['the store in memory', memoryKv],
  ['the simulated store when the sky is clear', simulatedKv],
];

describe.each(STORES)('P27 %s', (_, open) => {
  const kv = open();
  const at = (name: string) => `${newId()}/${name}`;

  test('P27 gives back the text and the bytes that were put, and null for what was not', async () => {
    const key = at('文');
    expect(await kv.get(key, FRESH_TTL)).toBeNull();
    await kv.put(key, '提案442件𠮷');
    expect(await kv.get(key, FRESH_TTL)).toBe('提案442件𠮷');
    const bytes = new Uint8Array([0, 255, 31, 139]);
    await kv.put(key, bytes);
    expect(await kv.getBytes(key, FRESH_TTL)).toEqual(bytes);
    expect(await kv.getBytes(at('none'), FRESH_TTL)).toBeNull();
  });

  test('P27 gets many in the order of the names, with null for each miss', async () => {
    const base = at('');
    await Promise.all([1, 3].map(n => kv.put(`${base}${n}`, `v${n}`)));
    expect(
      await kv.getMany(
        [3, 2, 1].map(n => `${base}${n}`),
        FRESH_TTL,
      ),
    ).toEqual(['v3', null, 'v1']);
    expect(await kv.getMany([], FRESH_TTL)).toEqual([]);
    expect(await kv.getMany([`${base}3`, `${base}3`], FRESH_TTL)).toEqual(['v3', 'v3']);
  });

  test('P27 refuses more than 100 names in one bulk get, and a cache time under 30 s', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => `many/${n}`);
    expect(await kv.getMany(names(100), FRESH_TTL)).toHaveLength(100);
    await expect(kv.getMany(names(101), FRESH_TTL)).rejects.toThrow();
    await expect(kv.get('key', FRESH_TTL - 1)).rejects.toThrow();
  });

  test('P27 refuses a name over 512 bytes and metadata over 1,024 bytes', async () => {
    await expect(kv.put('长'.repeat(171), '')).rejects.toThrow();
    await expect(kv.put(at('metadata'), '', { name: '长'.repeat(342) })).rejects.toThrow();
  });

  test('P27 lists names in byte order with their metadata, page by page, and only those under the prefix', {
    timeout: MANY_NAMES_MS,
  }, async () => {
    const base = at('');
    const names = Array.from({ length: 1_005 }, (_, n) => `${base}${String(n).padStart(4, '0')}`);
    for (let from = 0; from < names.length; from += 100) {
      await Promise.all(names.slice(from, from + 100).map(name => kv.put(name, '', { n: name.length })));
    }
    await kv.put(`${base.slice(0, -1)}0`, '');
    const first = await kv.list(base);
    expect(first.keys).toHaveLength(1_000);
    expect(first.cursor).toBeDefined();
    const all = await listAll(kv, base);
    expect(all?.map(key => key.name)).toEqual(names);
    expect(all?.[0]?.metadata).toEqual({ n: names[0]!.length });
    expect(await listAll(kv, base, 1_004)).toBeUndefined();
  });

  test('P27 forgets what is deleted, and takes a delete of what is not there', async () => {
    const base = at('');
    await kv.put(`${base}a`, '1', { n: 1 });
    await kv.put(`${base}b`, '2');
    await kv.delete(`${base}a`);
    await kv.delete(`${base}none`);
    expect(await kv.get(`${base}a`, FRESH_TTL)).toBeNull();
    expect((await kv.list(base)).keys.map(key => key.name)).toEqual([`${base}b`]);
  });

  test('P27 lists as few names a page as are asked for, and goes on behind them', async () => {
    const base = at('');
    for (const n of [3, 1, 2]) await kv.put(`${base}${n}`, '');
    const first = await kv.list(base, undefined, 2);
    expect(first.keys.map(key => key.name)).toEqual([`${base}1`, `${base}2`]);
    const second = await kv.list(base, first.cursor, 2);
    expect([second.keys.map(key => key.name), second.cursor]).toEqual([[`${base}3`], undefined]);
  });

  test('P27 keeps a value with a time to live of a minute or more, and refuses a shorter one', async () => {
    const key = at('expiring');
    await kv.put(key, 'value', { n: 1 }, 60);
    expect(await kv.get(key, FRESH_TTL)).toBe('value');
    await expect(kv.put(key, 'value', undefined, 59)).rejects.toThrow();
  });

  test('P27 lists a name that has no metadata with null', async () => {
    const base = at('');
    await kv.put(`${base}x`, 'value');
    expect((await kv.list(base)).keys).toEqual([{ name: `${base}x`, metadata: null }]);
  });
});
