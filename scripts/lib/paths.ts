import { join } from 'node:path';

/** The repository. */
export const ROOT = join(import.meta.dirname, '..', '..');
/** What `npm start` keeps: profile, KV, ports, token. Not in git. */
export const STATE_DIR = join(ROOT, '.meipi');
export const OUTPUT = join(ROOT, '.output');
export const CHROME_BUILD = join(OUTPUT, 'chrome-mv3');
export const FIREFOX_BUILD = join(OUTPUT, 'firefox-mv3');
