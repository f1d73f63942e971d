/** What many operations take and give. */
import type * as v from 'valibot';
import { SMALL_BODY_BYTES } from '../limits.ts';
import type { Operation } from './operation.ts';

export const small = (schema: v.GenericSchema): NonNullable<Operation['body']> => ({
  type: 'application/json',
  schema,
  maxBytes: SMALL_BODY_BYTES,
});
export const json = (schema: v.GenericSchema, status: 200 | 201 = 200): Operation['reply'] => ({
  status,
  type: 'application/json',
  schema,
});
export const gzip: Operation['reply'] = { status: 200, type: 'application/gzip' };
export const html: Operation['reply'] = { status: 200, type: 'text/html' };
