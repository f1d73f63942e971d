/** How small records lie in the store: JSON in the value, or in the metadata, where a list gives them. */
import * as v from 'valibot';
import { FRESH_TTL, type Kv } from './kv.ts';

/** The record under `key`, or undefined. */
export async function readRecord<S extends v.GenericSchema>(
  kv: Kv,
  key: string,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const text = await kv.get(key, FRESH_TTL);
  return text === null ? undefined : v.parse(schema, JSON.parse(text));
}

/** Metadata travels in a header: a name goes percent-encoded. 100 characters fit into its 1,024 bytes. */
export function packed<T extends { name: string }>(record: T): T {
  return { ...record, name: encodeURIComponent(record.name.toWellFormed()) };
}

/** What `packed` made, or undefined when it is something else. */
export function unpacked<T extends { name: string }>(
  schema: v.GenericSchema<T>,
  metadata: unknown,
): T | undefined {
  return v.is(schema, metadata) ? { ...metadata, name: decodeURIComponent(metadata.name) } : undefined;
}
