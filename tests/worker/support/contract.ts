/** Holds each reply to what the OpenAPI document says of its route. */
import * as v from 'valibot';
import { expect } from 'vitest';
import { ErrorReplySchema } from '../../../shared/protocol.ts';
import { STATUS } from '../../../worker/errors.ts';
import { type Operation, refusalsOf } from '../../../worker/openapi/operation.ts';
import { OPERATIONS } from '../../../worker/openapi/operations.ts';

const patterns = OPERATIONS.map(operation => {
  const pattern = operation.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+');
  return [operation, new RegExp(`^${pattern}$`)] as const;
});

/** The operation that a request asks for; one without parameters before one with. */
export function operationFor(method: string, path: string): Operation | undefined {
  const { pathname } = new URL(path, 'http://meipi.test');
  const found = patterns.filter(
    ([operation, pattern]) => operation.method === method.toLowerCase() && pattern.test(pathname),
  );
  return found.sort(
    ([a], [b]) => Object.keys(a.params ?? {}).length - Object.keys(b.params ?? {}).length,
  )[0]?.[0];
}

/** Fails unless status, type and body are those that the document gives. What has no route is 404. */
export async function expectContract(method: string, path: string, reply: Response): Promise<void> {
  if (method === 'OPTIONS') return;
  const operation = operationFor(method, path);
  const mime = reply.headers.get('content-type')?.split(';')[0] ?? '';
  if (reply.status >= 300 && operation?.reply.also && mime === operation.reply.type) return;
  if (reply.status >= 300 || !operation) {
    const { error } = v.parse(ErrorReplySchema, await reply.clone().json());
    const code = error.code as keyof typeof STATUS;
    expect(STATUS[code], `${method} ${path}`).toBe(reply.status);
    if (code === 'internal') return;
    expect(operation ? refusalsOf(operation) : new Set(['not_found']), `${method} ${path}`).toContain(code);
    return;
  }
  const { status, type, schema, also = [] } = operation.reply;
  expect(reply.status, operation.id).toBe(status);
  expect([type, ...also], operation.id).toContain(mime);
  if (schema) v.parse(schema, await reply.clone().json());
}
