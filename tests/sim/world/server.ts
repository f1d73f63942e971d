/** The real worker, an isolate in each colo, over the simulated store; and the seats that people have in it. */
import { createApp } from '../../../worker/app.ts';
import { sha256Hex } from '../../../worker/auth/digest.ts';
import { tokenKeyOf } from '../../../worker/auth/secrets.ts';
import { mintToken, newId } from '../../../worker/auth/token.ts';
import type { Bindings } from '../../../worker/env.ts';
import { putMember, putToken, putWorkspace } from '../../../worker/store/records.ts';
import type { Seat } from '../device/device.ts';
import type { SimulatedStore, Usage } from '../store/simulated-kv.ts';
import type { Isolate } from './network.ts';

type SimBindings = Bindings & { meter: Usage };

const ENV = { BOOTSTRAP_SECRET: 'bootstrap-secret-of-the-simulation' } as Bindings;

export function createIsolates(store: SimulatedStore, colos: number, now: () => number): Isolate[] {
  return Array.from({ length: colos }, (_, colo) => {
    const app = createApp({ openStore: env => store.at(colo, (env as SimBindings).meter), clock: now });
    return async (path, init, meter) => app.request(path, init, { ...ENV, meter } as SimBindings);
  });
}

/** A new workspace without members. */
export async function foundWorkspace(store: SimulatedStore, now: number): Promise<string> {
  const ws = newId();
  await putWorkspace(store.at(0), ws, { name: '提案组', created: now });
  return ws;
}

export async function seatIn(
  store: SimulatedStore,
  ws: string,
  role: Seat['role'],
  now: number,
): Promise<Seat> {
  const user = newId();
  const token = await mintToken(await tokenKeyOf(ENV));
  await setRole(store, { ws, user, role, token }, role, now);
  await putToken(store.at(0), await sha256Hex(token), { ws, user, role });
  return { ws, user, token, role };
}

export async function setRole(
  store: SimulatedStore,
  { ws, user }: Seat,
  role: Seat['role'],
  now: number,
): Promise<void> {
  await putMember(store.at(0), ws, user, { role, name: `用户${user.slice(0, 4)}`, joined: now });
}
