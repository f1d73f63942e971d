import { CONTENT_OPERATIONS } from './content-operations.ts';
import { OPEN_OPERATIONS } from './open-operations.ts';
import type { Operation } from './operation.ts';
import { TEAM_OPERATIONS } from './team-operations.ts';

/** Every route of the worker. `tests/worker/openapi` checks that there is no other, and that each does what it says. */
export const OPERATIONS: readonly Operation[] = [
  ...OPEN_OPERATIONS,
  ...TEAM_OPERATIONS,
  ...CONTENT_OPERATIONS,
];
