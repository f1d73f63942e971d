/** The people of one run: their devices, and what happens to them until the storm is over. */

import { act, entriesOf } from '../device/acts.ts';
import { codeAct } from '../device/code-act.ts';
import { copyProfile, Device, type Seat } from '../device/device.ts';
import { Ledger } from '../ledger.ts';
import { SimulatedStore } from '../store/simulated-kv.ts';
import { CALM } from '../store/weather.ts';
import type { Parts } from '../variants/parts.ts';
import { type Answered, Network } from './network.ts';
import { Owner } from './owner.ts';
import { drawPlan, type Plan } from './plan.ts';
import { Prng } from './prng.ts';
import { Scheduler } from './scheduler.ts';
import { createIsolates, foundWorkspace, seatIn } from './server.ts';

/** 2026-11-22T08:00:00Z. */
const START = Date.UTC(2026, 10, 22, 8);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const COLOS = 3;
/** A push soon after the last edit, as the extension's schedule has it; half as many polls, for a run's speed. */
const DEBOUNCE_MS = 5_000;
const POLL_MS = 10 * MINUTE;
const STORM_MS = 50 * MINUTE;
/** When the sky is clear: first while caches run out and late writes appear, then when a day's audit is due. */
const CLEAR_SYNCS = [2, 30].map(minutes => minutes * MINUTE);
const AUDIT_SYNCS = [25, 25.5, 51, 51.5, 52].map(hours => hours * HOUR);
const JUMPS_MS = [-20 * HOUR, -3 * HOUR, -90_000, 90_000, 3 * HOUR, 20 * HOUR];

export interface Member {
  seat: Seat;
  devices: Device[];
}

export class World {
  readonly scheduler = new Scheduler(START);
  readonly ledger = new Ledger();
  readonly store: SimulatedStore;
  readonly answers: Answered[] = [];
  readonly trace: string[] = [];
  readonly devices: Device[] = [];
  readonly seats: Seat[] = [];
  readonly plan: Plan;
  readonly parts: Parts;
  /** Members who were removed, what was erased (`ws id`), and devices that began from a snapshot. */
  readonly removed = new Set<string>();
  readonly erased = new Set<string>();
  readonly late = new Set<Device>();
  /** From when on nobody who was removed may see anything, ms. */
  closed = Number.POSITIVE_INFINITY;
  network!: Network;
  #owner!: Owner;
  #prng: Prng;
  #codes: Prng;
  #serial = 0;
  #debounced = new Set<string>();

  constructor(prng: Prng, parts: Parts = {}, plan: Partial<Plan> = {}, codes = new Prng(0)) {
    this.#prng = prng;
    this.#codes = codes;
    this.parts = parts;
    const { scheduler } = this;
    this.plan = { ...drawPlan(prng), ...plan };
    this.store = new SimulatedStore({
      colos: COLOS,
      now: () => scheduler.now,
      prng,
      sleep: ms => scheduler.sleep(ms),
      after: (ms, run) => scheduler.after(ms, run),
    });
  }

  note = (words: string): void => {
    this.trace.push(`${new Date(this.scheduler.now).toISOString().slice(8, 23)} ${words}`);
  };

  /** Runs `task` to its end in virtual time. */
  async settle(task: () => Promise<unknown>): Promise<void> {
    let done = false;
    this.scheduler.spawn(async () => {
      await task();
      done = true;
    });
    while (!done) await this.scheduler.runUntil(this.scheduler.now + MINUTE);
  }

  /** A team of four and one person's own workspace; six devices. */
  async open(): Promise<void> {
    const { scheduler, store } = this;
    const now = () => scheduler.now;
    const isolates = createIsolates(store, COLOS, now);
    this.network = new Network({
      scheduler,
      prng: this.#prng,
      store,
      isolates,
      note: this.note,
      answered: answer => this.answers.push(answer),
    });
    await this.settle(async () => {
      const team = await foundWorkspace(store, now());
      const own = await foundWorkspace(store, now());
      const roles = ['owner', 'editor', 'editor', 'viewer'] as const;
      const members: Seat[] = [];
      for (const role of roles) members.push(await seatIn(store, team, role, now()));
      const personal = await seatIn(store, own, 'owner', now());
      this.seats.push(...members, personal);
      const [owner, one, two, viewer] = members as [Seat, Seat, Seat, Seat];
      this.#owner = new Owner(owner, isolates[0]!, scheduler);
      const places: Seat[][] = [[owner, personal], [one], [one], [two], [viewer], [personal]];
      for (const [n, seats] of places.entries()) {
        const device = this.#device(`d${n}`);
        device.colo = n % COLOS;
        for (const seat of seats) await device.join(seat);
      }
    });
  }

  /** Everything at once, then clear sky for as long as whatever is late may take. */
  async run(): Promise<void> {
    this.store.weather = this.plan.weather;
    for (const device of this.devices) this.#live(device);
    const end = this.scheduler.now + STORM_MS;
    await this.scheduler.runUntil(end);
    await this.#clear();
  }

  async #clear(): Promise<void> {
    const { scheduler } = this;
    this.note('-- the sky clears');
    this.store.weather = CALM;
    const from = scheduler.now;
    this.closed = from + MINUTE * 2;
    for (const device of this.devices) {
      device.online = true;
      device.diskFull = false;
    }
    await this.settle(() => this.#restoreRoles());
    for (const [n, wait] of [...CLEAR_SYNCS, ...AUDIT_SYNCS].entries()) {
      await scheduler.runUntil(from + wait);
      for (const device of this.devices) this.#syncAll(device);
      await scheduler.runUntil(from + wait + MINUTE / 2);
      if (n === CLEAR_SYNCS.length - 1) await this.settle(() => this.#finish());
    }
  }

  async #restoreRoles(): Promise<void> {
    for (const seat of this.seats) {
      if (seat.role === 'editor' && !this.removed.has(seat.user))
        await this.#owner.setRole(seat.user, seat.role);
    }
  }

  /** When all is at rest: something is erased for good, and somebody begins on a new device. */
  async #finish(): Promise<void> {
    const [owner, editor] = this.devices as [Device, Device];
    const [{ ws }, seat] = [owner.seats[0]!, editor.seats[0]!];
    if (this.plan.erasure) {
      // As the extension does it: what waits on the owner's device goes first.
      await owner.attempt(() => owner.engine.run(ws, { force: true }));
      const rows = await this.#entries(owner, ws);
      const ids = rows.filter(({ of }) => of === 'annotation').map(({ id }) => id);
      if (ids.length > 0) await this.#erase(ws, this.#prng.pick(ids));
    }
    if (!this.plan.newcomer) return;
    const device = this.#device('late');
    this.late.add(device);
    await device.join(seat);
  }

  async #erase(ws: string, id: string): Promise<void> {
    this.note(`-- ${id} is erased`);
    this.erased.add(`${ws} ${id}`);
    await this.#owner.erase(id);
  }

  #device(name: string): Device {
    const { scheduler, network, store, parts, note } = this;
    const device = new Device({ name, scheduler, network, store, parts, prng: this.#prng, note });
    this.devices.push(device);
    return device;
  }

  #syncAll(device: Device): void {
    for (const { ws } of device.seats) this.scheduler.spawn(() => device.sync(ws));
  }

  #stormy = () => this.scheduler.now < START + STORM_MS;

  /** Calls `run` again and again, at random times around `mean` ms apart, while the storm lasts. */
  #nowAndThen(mean: number, run: () => void | Promise<void>): void {
    const again = () => {
      if (!this.#stormy()) return;
      this.scheduler.spawn(async () => run());
      this.scheduler.after(this.#prng.around(mean), again);
    };
    this.scheduler.after(this.#prng.around(mean), again);
  }

  #live(device: Device): void {
    const prng = this.#prng;
    const { plan } = this;
    const poll = () => {
      if (!this.#stormy()) return;
      this.#syncAll(device);
      this.scheduler.after(POLL_MS, poll);
    };
    this.scheduler.after(prng.between(0, POLL_MS), poll);
    for (const seat of device.seats) {
      if (seat.role !== 'viewer') this.#nowAndThen(8 * MINUTE, () => this.#act(device, seat));
    }
    this.#nowAndThen(15 * MINUTE, () => {
      device.online = !device.online;
      device.note(device.online ? 'online' : 'offline');
    });
    if (plan.roaming) {
      this.#nowAndThen(20 * MINUTE, () => {
        device.colo = prng.int(COLOS);
      });
    }
    if (plan.kills) this.#nowAndThen(12 * MINUTE, () => device.kill(prng.chance(0.8) ? prng.int(60) : 0));
    if (plan.skew) this.#nowAndThen(40 * MINUTE, () => this.#turnClock(device));
    if (plan.fullDisks) this.#nowAndThen(40 * MINUTE, () => this.#fillDisk(device));
    if (plan.clones && !device.name.includes('c')) {
      this.#nowAndThen(plan.cloneAfter * MINUTE, () => this.#copy(device));
    }
    const [seat] = device.seats;
    if (plan.removal && device.name === 'd3' && seat) {
      this.scheduler.after(prng.between(STORM_MS / 2, STORM_MS), () =>
        this.scheduler.spawn(() => this.#remove(seat)),
      );
    }
    if (plan.demotion && seat?.role === 'editor') {
      this.#nowAndThen(60 * MINUTE, () => this.#demote(seat));
    }
  }

  async #act(device: Device, seat: Seat): Promise<void> {
    const { ws } = seat;
    const acts = this.#prng.chance(0.3) ? 1 + this.#prng.int(4) : 1;
    for (let n = 0; n < acts; n++) {
      const before = await this.#entries(device, ws);
      const { db, now, name } = device;
      const actor = { name, db, ws, now, serial: () => ++this.#serial };
      const outcome = await device.attempt(async () => {
        await act({ ...actor, prng: this.#prng });
        if (this.plan.codes && this.#codes.chance(0.4)) await codeAct({ ...actor, prng: this.#codes });
      });
      const after = await this.#entries(device, ws);
      this.ledger.note(name, ws, before, after);
      device.note(`acts in ${ws.slice(0, 4)}: ${outcome}`);
    }
    const key = `${device.name} ${ws}`;
    if (this.#debounced.has(key)) return;
    this.#debounced.add(key);
    this.scheduler.after(DEBOUNCE_MS, () => {
      this.#debounced.delete(key);
      this.scheduler.spawn(() => device.sync(ws));
    });
  }

  /** What the device shows; read past its faults. */
  #entries(device: Device, ws: string) {
    return device.readSafely(db => entriesOf(db, ws));
  }

  #turnClock(device: Device): void {
    device.offset = this.#prng.chance(0.3) ? 0 : this.#prng.pick(JUMPS_MS) + this.#prng.int(1000);
    device.note(`clock ${device.offset} ms off`);
  }

  #fillDisk(device: Device): void {
    device.diskFull = true;
    device.note('disk fills up');
    this.scheduler.after(this.#prng.around(3 * MINUTE), () => {
      device.diskFull = false;
    });
  }

  async #copy(device: Device): Promise<void> {
    const copies = this.devices.filter(({ name }) => name.includes('c')).length;
    if (copies >= 2) return;
    const copy = this.#device(`${device.name}c${copies}`);
    copy.colo = this.#prng.int(COLOS);
    // Two machines from one image wake with the same wrong clock: none but their sessions tells their stamps apart.
    if (this.plan.skew && this.#prng.chance(0.5)) device.offset = Math.min(...JUMPS_MS);
    copy.offset = device.offset;
    copy.online = this.#prng.chance(0.5);
    copy.seats.push(...device.seats);
    await device.readSafely(db => copyProfile(db, copy.db));
    // What the person did before the copy was made is not the copy's to take back.
    await copy.db.history.clear();
    device.note(`copied to ${copy.name}`);
    this.#live(copy);
  }

  async #remove(seat: Seat): Promise<void> {
    if (this.removed.has(seat.user)) return;
    this.note(`-- ${seat.user.slice(0, 4)} is removed`);
    this.removed.add(seat.user);
    await this.#calmly(() => this.#owner.remove(seat.user));
  }

  async #demote(seat: Seat): Promise<void> {
    if (this.removed.has(seat.user)) return;
    const role = this.#prng.chance(0.5) ? 'viewer' : 'editor';
    this.note(`-- ${seat.user.slice(0, 4)} is now ${role}`);
    await this.#calmly(() => this.#owner.setRole(seat.user, role));
  }

  async #calmly(run: () => Promise<void>): Promise<void> {
    this.store.weather = CALM;
    await run();
    if (this.#stormy()) this.store.weather = this.plan.weather;
  }
}
