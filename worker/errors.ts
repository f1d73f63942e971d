/** What the worker refuses, and how it says so: a code for programs, a message in two languages for people. */
import type { ErrorCode, ErrorReply } from '../shared/protocol.ts';

/** The HTTP status of each code. */
export const STATUS = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  archived: 403,
  not_found: 404,
  clock_skew: 409,
  last_owner: 409,
  conflict: 409,
  too_large: 413,
  use_ndjson: 413,
  invalid_batch: 422,
  upgrade_required: 426,
  rate_limited: 429,
  internal: 500,
  storage_unavailable: 503,
  not_configured: 503,
} as const satisfies Record<ErrorCode, number>;

/** Says what to do, never what was sent. */
export interface Message {
  zh: string;
  en: string;
}

interface Details {
  /** Places in the input that are wrong. */
  paths?: string[];
  /** Seconds to wait before the next attempt. */
  retryAfter?: number;
}

/** An expected refusal: thrown anywhere under a route, answered by `answerError`. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly text: Message;
  readonly details: Details;

  constructor(code: ErrorCode, text: Message, details: Details = {}) {
    super(text.en);
    this.name = 'ApiError';
    this.code = code;
    this.text = text;
    this.details = details;
  }

  get status(): (typeof STATUS)[ErrorCode] {
    return STATUS[this.code];
  }

  get reply(): ErrorReply {
    const { paths } = this.details;
    return { error: { code: this.code, message: this.text, ...(paths && paths.length > 0 && { paths }) } };
  }
}
