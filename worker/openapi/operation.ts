import type * as v from 'valibot';
import type { ErrorCode } from '../../shared/protocol.ts';

/** Who may ask: anybody, whoever has the bootstrap secret, or a member of at least this role. */
export type Asker = 'anybody' | 'bootstrap' | 'viewer' | 'editor' | 'owner';

/** One route, as the document tells it and the tests hold it to it. */
export interface Operation {
  id: string;
  method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** With parameters in braces. */
  path: string;
  summary: string;
  asker: Asker;
  /** What the path's parameters are. */
  params?: Record<string, v.GenericSchema>;
  query?: v.ObjectEntries;
  body?: {
    type: 'application/json' | 'application/gzip';
    schema?: v.GenericSchema;
    maxBytes: number;
  };
  reply: {
    status: 200 | 201;
    type: 'application/json' | 'application/gzip' | 'application/x-ndjson' | 'text/html';
    schema?: v.GenericSchema;
    /** Other types of the same, as the address or `Accept` asks; where a page is asked for, refusals are pages too. */
    also?: readonly string[];
  };
  /** Codes beyond those that every route of this kind may answer with. */
  refusals?: readonly ErrorCode[];
}

/** Every code that an operation may answer with. */
export function refusalsOf({ asker, path, params, query, body, refusals = [] }: Operation): Set<ErrorCode> {
  const codes = new Set<ErrorCode>(['rate_limited', ...refusals]);
  const versioned = path.startsWith('/v1/');
  if (versioned) for (const code of ['upgrade_required', 'storage_unavailable'] as const) codes.add(code);
  if (asker !== 'anybody') codes.add('unauthorized').add('not_configured');
  if (asker !== 'anybody' && asker !== 'bootstrap') codes.add('forbidden');
  if (params || query || body) codes.add('bad_request');
  if (body) codes.add('too_large');
  return codes;
}
