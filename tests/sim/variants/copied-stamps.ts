import type { Parts } from './parts.ts';

/** Stamps name the install alone: a copy of a profile gives the same ones. */
export const copiedStamps: Parts = {
  db: db => {
    Object.assign(db, { session: '' });
  },
};
