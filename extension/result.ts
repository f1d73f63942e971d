/** What crosses a boundary: a serialisable result. Exceptions stay inside a process. */

/** Why something did not happen on a page; the content script carries the words of these. */
export const PAGE_FAILURE_CODES = [
  'storage_full',
  'storage_failed',
  'too_long',
  'unknown_annotation',
  'no_page',
  'page_changed',
  'not_a_link',
  'host_permission',
  'network',
  'unauthorized',
  'forbidden',
  'archived',
  'server',
  'protocol',
  'clipboard',
  'no_background',
  'bad_message',
  'internal',
] as const;
export type PageFailureCode = (typeof PAGE_FAILURE_CODES)[number];

/** Why something did not happen between members of a workspace: only the extension's own pages say these. */
export const TEAM_FAILURE_CODES = [
  'bad_bootstrap',
  'bad_invite',
  'spent_invite',
  'last_owner',
  'not_found',
  'conflict',
  'rate_limited',
  'bad_request',
  'no_text_kept',
  'text_differs',
  'nothing_to_share',
  'no_selection',
  'not_in_codebook',
  'label_taken',
  'done_since',
] as const;

/** Why a backup cannot be read, something cannot be done in the tour, or a file is not written. */
export const DEVICE_FAILURE_CODES = [
  'not_a_backup',
  'backup_newer',
  'backup_broken',
  'in_tour',
  'not_written',
  'nothing_to_export',
  'no_texts_here',
] as const;
export type FailureCode =
  | PageFailureCode
  | (typeof TEAM_FAILURE_CODES)[number]
  | (typeof DEVICE_FAILURE_CODES)[number];

export interface Failure {
  code: FailureCode;
  /** For the log and the curious; never needed to understand what to do. */
  detail?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, detail?: string): Result<never> {
  return { ok: false, error: { code, ...(detail !== undefined && { detail }) } };
}

/** An expected error on its way to the nearest boundary. */
export class MeipiError extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, detail?: string, options?: ErrorOptions) {
    super(detail ?? code, options);
    this.name = 'MeipiError';
    this.code = code;
  }
}

function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = (error as { inner?: unknown }).inner;
  return error.name === 'QuotaExceededError' || (inner !== undefined && isQuota(inner));
}

/** What comes of some work, as it crosses a boundary. */
export async function answer<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

/** Turns what was thrown into a failure. Dexie wraps the browser's quota error as `inner`. */
export function toFailure(error: unknown): Failure {
  if (error instanceof MeipiError) return { code: error.code, detail: error.message };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (isQuota(error)) return { code: 'storage_full', detail };
  if (error instanceof Error && /Dexie|Database|Abort|InvalidState|DataError/.test(error.name)) {
    return { code: 'storage_failed', detail };
  }
  return { code: 'internal', detail };
}
