/** Stored with what recognition found, so that a page can be read again when the rules have moved on. */
export const RECOGNITION_VERSION = '9';
