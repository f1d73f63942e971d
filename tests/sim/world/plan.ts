/** What a run has in it, drawn from its seed: not every run has every fault, so that one does not hide another. */
import type { Weather } from '../store/weather.ts';
import { STORMY } from '../store/weather.ts';
import type { Prng } from './prng.ts';

export interface Plan {
  weather: Weather;
  clones: boolean;
  /** Mean minutes until a device is copied. */
  cloneAfter: number;
  skew: boolean;
  kills: boolean;
  fullDisks: boolean;
  demotion: boolean;
  roaming: boolean;
  /** One editor is removed while the storm lasts. */
  removal: boolean;
  /** An annotation is erased when it is over. */
  erasure: boolean;
  /** A new device begins when it is over. */
  newcomer: boolean;
  /** People work on the codebook, too; drawn from a stream of its own. */
  codes: boolean;
}

/** A store whose day is soon used up. */
const SCARCE = { reads: 100_000, writes: 60, lists: 30, deletes: 30 };

export function drawPlan(prng: Prng): Plan {
  const calm = prng.chance(0.2);
  const scarce = prng.chance(0.2);
  const weather = {
    ...STORMY,
    ...(calm && { fails: 0, ambiguous: 0, lostRequest: 0, lostReply: 0, lateRequest: 0, tail: 0.02 }),
    ...(scarce && { quota: SCARCE }),
  };
  return {
    weather,
    clones: prng.chance(0.4),
    cloneAfter: 150,
    skew: prng.chance(0.5),
    kills: prng.chance(0.7),
    fullDisks: prng.chance(0.3),
    demotion: prng.chance(0.3),
    roaming: prng.chance(0.7),
    removal: prng.chance(0.2),
    erasure: prng.chance(0.2),
    newcomer: prng.chance(0.3),
    codes: false,
  };
}
