/** What fits a log; in a file of its own, so that a content script need not carry the schemas. */

/** A batch is one KV value: at most so many ops and bytes (UTF-8). */
export const MAX_BATCH_OPS = 200;
export const MAX_BATCH_BYTES = 256 * 1024;
/** One op must leave room for others in its batch; a longer selection is refused where it is made. */
export const MAX_OP_BYTES = 64 * 1024;
export const MAX_EXACT_LENGTH = 10_000;
export const MAX_NOTE_LENGTH = 10_000;
export const MAX_TAG_LENGTH = 100;
