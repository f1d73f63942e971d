/** The way from a device to the worker in its colo: late, lost, or answered after its sender has given up. */
import type { SimulatedStore, Usage } from '../store/simulated-kv.ts';
import { noUsage } from '../store/simulated-kv.ts';
import type { Prng } from './prng.ts';
import type { Scheduler } from './scheduler.ts';

/** As in the extension: whoever waits longer has given up. */
const TIMEOUT_MS = 30_000;
const LATENCY_MS = 80;
const LATE_MS = 120_000;

/** One isolate of the worker in each colo: `meter` counts the store operations of one request. */
export type Isolate = (path: string, init: RequestInit, meter: Usage) => Promise<Response>;

/** One answered request, for the checks. */
export interface Answered {
  /** Who asked, by the token. */
  token: string;
  /** When, ms. */
  at: number;
  method: string;
  path: string;
  status: number;
  usage: Usage;
  /** Body of the request, where it is text. */
  asked: string;
  /** Body of the reply. */
  said: string;
}

/** Who asks. */
export interface Station {
  name: string;
  colo: number;
  online: boolean;
}

export interface NetworkOptions {
  scheduler: Scheduler;
  prng: Prng;
  store: SimulatedStore;
  isolates: readonly Isolate[];
  answered: (answer: Answered) => void;
  note: (words: string) => void;
}

export class Network {
  #options: NetworkOptions;

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  /** `fetch` of one life of a device; `alive` turns false when that life ends. */
  fetchOf(station: Station, alive: () => boolean): typeof fetch {
    return (input, init = {}) =>
      this.#options.scheduler.suspend<Response>(({ resolve, reject }) => {
        const settle = (act: () => void) => {
          if (alive()) act();
        };
        this.#send(new URL(String(input)), init, station, {
          answer: response => settle(() => resolve(response)),
          fail: words => settle(() => reject(new TypeError(words))),
        });
      });
  }

  #send(
    url: URL,
    init: RequestInit,
    station: Station,
    { answer, fail }: { answer: (response: Response) => void; fail: (words: string) => void },
  ): void {
    const { scheduler, prng, store } = this.#options;
    const { lostRequest, lostReply, lateRequest } = store.weather;
    if (!station.online) {
      scheduler.after(1, () => fail('Failed to fetch'));
      return;
    }
    scheduler.after(TIMEOUT_MS, () => fail('signal timed out'));
    if (prng.chance(lostRequest)) return;
    const late = prng.chance(lateRequest);
    const isolate = this.#options.isolates[station.colo]!;
    const replyIsLost = prng.chance(lostReply);
    scheduler.after(late ? prng.between(0, LATE_MS) : prng.around(LATENCY_MS), () =>
      scheduler.spawn(async () => {
        const response = await this.#serve(isolate, url, init, station.name);
        scheduler.after(prng.around(LATENCY_MS), () => {
          if (station.online && !replyIsLost) answer(response);
        });
      }),
    );
  }

  async #serve(isolate: Isolate, url: URL, init: RequestInit, name: string): Promise<Response> {
    const usage = noUsage();
    const { method = 'GET', headers, body } = init;
    const path = url.pathname + url.search;
    const response = await isolate(path, { method, headers: headers!, body: body ?? null }, usage);
    const said = await response.text();
    const words = response.ok ? '' : ` ${said.replace(/"message":.*?\},?/, '')}`;
    const asked = typeof body === 'string' ? body : '';
    this.#options.note(
      `${name} → ${method} ${path.slice(6, 9)}…${path.slice(22)} ${response.status}${words}`,
    );
    const token = new Headers(headers).get('authorization')?.slice('Bearer '.length) ?? '';
    const at = this.#options.scheduler.now;
    this.#options.answered({ token, at, method, path, status: response.status, usage, asked, said });
    return new Response(said, { status: response.status, headers: response.headers });
  }
}
