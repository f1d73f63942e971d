import type { Hlc } from './clock.ts';

/** Where the actor begins in a stamp, `hex12-hex4-user.install`. */
const ACTOR_AT = 18;

/** The id of the user on whose device a stamp was given. */
export function stampUser(stamp: Hlc): string {
  return stamp.slice(ACTOR_AT, stamp.indexOf('.', ACTOR_AT));
}
