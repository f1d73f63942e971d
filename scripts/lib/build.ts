import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';
import { type RunOptions, runTool } from './run.ts';

const WXT = ['-c', 'extension/wxt.config.ts'];

/** Generates the types that the extension is checked with. */
export function prepareTypes(options?: RunOptions): Promise<boolean> {
  return runTool('wxt/bin/wxt.mjs', ['prepare', ...WXT], options);
}

/** Builds the extension for Chrome into .output/chrome-mv3: about two seconds. */
export function buildChrome(options?: RunOptions): Promise<boolean> {
  return runTool('wxt/bin/wxt.mjs', ['build', ...WXT], options);
}

export function buildFirefox(options?: RunOptions): Promise<boolean> {
  return runTool('wxt/bin/wxt.mjs', ['build', ...WXT, '-b', 'firefox', '--mv3'], options);
}

/** Bundles anchoring for use outside the extension into .output/anchoring.js. */
export async function buildAnchoring(options?: RunOptions): Promise<boolean> {
  const script = 'scripts/build-anchoring.ts';
  if (!existsSync(join(ROOT, script))) return false;
  return runTool(join('..', script), [], options);
}
