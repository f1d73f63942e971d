import { join, resolve } from 'node:path';

/** The repository. */
export const ROOT = join(import.meta.dirname, '..', '..');
/** What `npm start` keeps: profile, KV, ports, token. Not in git; elsewhere if MEIPI_STATE says so. */
export const STATE_DIR = resolve(ROOT, process.env.MEIPI_STATE || '.meipi');
export const OUTPUT = join(ROOT, '.output');
export const CHROME_BUILD = join(OUTPUT, 'chrome-mv3');
export const FIREFOX_BUILD = join(OUTPUT, 'firefox-mv3');
