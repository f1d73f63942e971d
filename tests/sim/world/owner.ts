import type { EraseReply } from '../../../shared/protocol/erasures.ts';
import type { Seat } from '../device/device.ts';
import { noUsage } from '../store/simulated-kv.ts';
import type { Isolate } from './network.ts';
import type { Scheduler } from './scheduler.ts';

const AGAIN_MS = 60_000;

/** The owner of a workspace at the worker's own routes, over a line that holds. */
export class Owner {
  #seat: Seat;
  #isolate: Isolate;
  #scheduler: Scheduler;

  constructor(seat: Seat, isolate: Isolate, scheduler: Scheduler) {
    this.#seat = seat;
    this.#isolate = isolate;
    this.#scheduler = scheduler;
  }

  async setRole(user: string, role: Seat['role']): Promise<void> {
    await this.#ask('PATCH', `/members/${user}`, JSON.stringify({ role }));
  }

  async remove(user: string): Promise<void> {
    await this.#ask('DELETE', `/members/${user}`);
  }

  /** Takes an annotation out of all logs; until it is done. */
  async erase(id: string): Promise<void> {
    let query = '?erase';
    for (;;) {
      const response = await this.#send('DELETE', `/annotations/${id}${query}`);
      if (response.status === 503) {
        // Something that was saved just now cannot be read yet: the same again.
        await this.#scheduler.sleep(AGAIN_MS);
        continue;
      }
      const { done, cursor, wait = 0 } = (await read(response)) as EraseReply;
      if (done) return;
      query = `?erase&cursor=${encodeURIComponent(cursor ?? '')}`;
      await this.#scheduler.sleep(wait * 1_000 + 1);
    }
  }

  async #ask(method: string, path: string, body?: string): Promise<void> {
    await read(await this.#send(method, path, body));
  }

  async #send(method: string, path: string, body?: string): Promise<Response> {
    const { ws, token } = this.#seat;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body !== undefined && { body }) };
    return this.#isolate(`/v1/w/${ws}${path}`, init, noUsage());
  }
}

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`the owner is refused: ${response.status} ${await response.text()}`);
  return response.json();
}
