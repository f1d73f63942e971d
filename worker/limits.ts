/** Bytes of a request's body. */
import { MAX_PAGE_BYTES } from '../shared/protocol.ts';

/** What a person fills in. */
export const SMALL_BODY_BYTES = 4 * 1024;
/** A vector of 500 actors. */
export const MAX_PULL_BODY_BYTES = 64 * 1024;
/** What gzip may add to text that does not shrink. */
const GZIP_OVERHEAD = 4 * 1024;
export const MAX_PAGE_BODY_BYTES = MAX_PAGE_BYTES + GZIP_OVERHEAD;
