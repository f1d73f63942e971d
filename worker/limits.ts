/** Bytes of a request's body. */
import { MAX_SHARE_BYTES } from '../shared/protocol/shares.ts';
import { MAX_PAGE_BYTES } from '../shared/protocol.ts';

/** What a person fills in. */
export const SMALL_BODY_BYTES = 4 * 1024;
/** A vector of 500 actors. */
export const MAX_PULL_BODY_BYTES = 64 * 1024;
/** What gzip may add to text that does not shrink. */
const GZIP_OVERHEAD = 4 * 1024;
export const MAX_PAGE_BODY_BYTES = MAX_PAGE_BYTES + GZIP_OVERHEAD;
/** What is shown, and the names of what it was made of. */
export const MAX_SHARE_BODY_BYTES = MAX_SHARE_BYTES + 64 * 1024;
