/** The real worker, an isolate in each colo, over the simulated store; and the seats that people have in it. */
import { createApp } from '../../../worker/app.ts';
import { newMember } from '../../../worker/auth/new-member.ts';
import { newId } from '../../../worker/auth/token.ts';
import type { Bindings } from '../../../worker/env.ts';
import { putWorkspace } from '../../../worker/store/records.ts';
import type { Seat } from '../device/device.ts';
import type { SimulatedStore, Usage } from '../store/simulated-kv.ts';
import type { Isolate } from './network.ts';

type SimBindings = Bindings & { meter: Usage };

/** Whatever the users are called; the export names the authors. */
export const NAME = '杨皕';
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
  const home = { id: ws, name: '提案组' };
  const { user, token } = await newMember({ kv: store.at(0), env: ENV, now }, home, role, NAME);
  return { ws, user: user.id, token, role };
}
