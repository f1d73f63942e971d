import { describe, expect, it } from 'vitest';
import { FRESH_TTL } from '../../../worker/store/kv.ts';
import { Prng } from '../world/prng.ts';
import { SimulatedStore } from './simulated-kv.ts';
import { CALM, type Weather } from './weather.ts';

const START = Date.UTC(2026, 10, 22, 8);

/** A store whose clock a test turns. */
function storeIn(weather: Partial<Weather> = {}) {
  const clock = { now: START };
  const later: { at: number; run: () => void }[] = [];
  const store = new SimulatedStore({
    colos: 2,
    now: () => clock.now,
    prng: new Prng(1),
    after: (ms, run) => later.push({ at: clock.now + ms, run }),
  });
  store.weather = { ...CALM, ...weather };
  const wait = (ms: number) => {
    clock.now += ms;
    for (const { at, run } of later.splice(0)) at <= clock.now ? run() : later.push({ at, run });
  };
  return { store, wait, here: store.at(0), there: store.at(1) };
}

describe('simulated KV', () => {
  it('shows a write at once where it was made and later elsewhere', async () => {
    const { here, there, wait } = storeIn({ tail: 1, tailMs: 1_200_000 });
    await here.put('k', 'v');
    expect(await here.get('k', FRESH_TTL)).toBe('v');
    expect(await there.get('k', FRESH_TTL)).toBeNull();
    wait(1_200_000 + 30_000);
    expect(await there.get('k', FRESH_TTL)).toBe('v');
  });

  it('keeps what a colo read, a miss included, for the time that was asked for', async () => {
    const { here, there, wait } = storeIn();
    expect(await there.get('k', 60)).toBeNull();
    await here.put('k', '1');
    wait(59_999);
    expect(await there.get('k', FRESH_TTL)).toBeNull();
    wait(1);
    expect(await there.get('k', FRESH_TTL)).toBe('1');
    await here.put('k', '2');
    expect(await there.get('k', FRESH_TTL)).toBe('1');
  });

  it('answers an expired entry once more when the sky is bad', async () => {
    const { here, there, wait } = storeIn({ staleOnce: 1 });
    await there.get('k', FRESH_TTL);
    await here.put('k', '1');
    wait(60_000);
    expect(await there.get('k', FRESH_TTL)).toBeNull();
    expect(await there.get('k', FRESH_TTL)).toBe('1');
  });

  it('lists what was there up to a minute ago', async () => {
    const { here, wait } = storeIn({ listStaleMs: 60_000 });
    await here.put('p/1', '');
    expect((await here.list('p/')).keys).toHaveLength(1);
    await here.put('p/2', '');
    expect((await here.list('p/')).keys).toHaveLength(1);
    wait(60_000);
    expect((await here.list('p/')).keys).toHaveLength(2);
  });

  it('refuses a second write to a key within a second', async () => {
    const { here, wait } = storeIn({ tooFast: 1 });
    await here.put('k', '1');
    await expect(here.put('k', '2')).rejects.toThrow('429');
    wait(1_000);
    await here.put('k', '2');
    expect(await here.get('k', FRESH_TTL)).toBe('2');
  });

  it('stores what it said it could not, now or later', async () => {
    const { store, here, wait } = storeIn({ ambiguous: 1, lateMs: 10_000 });
    for (let n = 0; n < 20; n++) await expect(here.put(`k${n}`, 'v')).rejects.toThrow('503');
    const atOnce = store.truth('k').size;
    expect(atOnce).toBeGreaterThan(0);
    expect(atOnce).toBeLessThan(20);
    wait(10_000);
    expect(store.truth('k').size).toBe(20);
  });

  it('does nothing when it fails', async () => {
    const { store, here } = storeIn({ fails: 1 });
    await expect(here.put('k', 'v')).rejects.toThrow('500');
    expect(store.truth('k').size).toBe(0);
  });

  it('ends a day of the free plan at its quota and begins anew at midnight UTC', async () => {
    const { here, wait } = storeIn({ quota: { reads: 1, writes: 1, lists: 1, deletes: 1 } });
    await here.put('a', '');
    await expect(here.put('b', '')).rejects.toThrow('limit exceeded');
    await here.get('a', FRESH_TTL);
    await expect(here.getMany(['a', 'b'], FRESH_TTL)).rejects.toThrow('limit exceeded');
    wait(16 * 3_600_000);
    await here.put('b', '');
  });

  it('forgets a value when its time is up', async () => {
    const { here, wait } = storeIn();
    await here.put('k', 'v', undefined, 60);
    wait(59_999);
    expect((await here.list('k')).keys).toHaveLength(1);
    wait(1);
    expect((await here.list('k')).keys).toHaveLength(0);
    expect(await here.get('k', FRESH_TTL)).toBeNull();
  });

  it('counts each key of a bulk get, and each view on its own', async () => {
    const { store } = storeIn();
    const meter = { reads: 0, writes: 0, lists: 0, deletes: 0 };
    await store.at(0, meter).getMany(['a', 'b', 'c'], FRESH_TTL);
    await store.at(1).put('a', '');
    expect(meter).toEqual({ reads: 3, writes: 0, lists: 0, deletes: 0 });
    expect(store.usage).toEqual({ reads: 3, writes: 1, lists: 0, deletes: 0 });
  });
});
