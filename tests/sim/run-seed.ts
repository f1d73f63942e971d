/** One run of the simulation. */
import type { Fault, Outcome } from '../../scripts/lib/sim/outcome.ts';
import { figuresOf } from './check/check-usage.ts';
import { checkWorld } from './check/check-world.ts';
import type { Parts } from './variants/parts.ts';
import type { Plan } from './world/plan.ts';
import { onOwnPlatform } from './world/platform.ts';
import { Prng } from './world/prng.ts';
import { World } from './world/world.ts';

/** What came later draws from a stream of its own, so that seeds without it run as they did. */
const OF_CODES = 0x636f6465;

/** Runs the world of a seed, with `parts` and `plan` in place of what is real and what is drawn, and checks what came of it. */
export async function runSeed(seed: number, parts?: Parts, plan?: Partial<Plan>): Promise<Outcome> {
  const prng = new Prng(seed);
  const codes = new Prng(seed ^ OF_CODES);
  const world = new World(prng, parts, { codes: codes.chance(0.5), ...plan }, codes);
  const faults = await onOwnPlatform(prng, async () => {
    await world.open();
    await world.run();
    for (const device of world.devices) device.disarm();
    return checkWorld(world);
  }).catch((error: unknown): Fault[] => [{ kind: 'broken', what: String((error as Error).stack ?? error) }]);
  for (const device of world.devices) device.db.close();
  return { seed, faults, trace: world.trace, figures: figuresOf(world) };
}
