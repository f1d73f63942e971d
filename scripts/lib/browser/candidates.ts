import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium first: Google Chrome needs another way to load an extension. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'google-chrome',
  'google-chrome-stable',
  'google-chrome-beta',
  'google-chrome-unstable',
  'chrome',
];

/** Where installers put browsers that are not on PATH. */
const KNOWN: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** Every path at which a Chromium-based browser may be, best first. */
export function candidates(path: string, platform: NodeJS.Platform): string[] {
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = path.split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap(name => folders.map(folder => join(folder, name + suffix)));
  return [...onPath, ...(KNOWN[platform] ?? [])];
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
