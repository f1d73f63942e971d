import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { candidates } from '../../scripts/lib/browser/candidates.ts';
import { launchArguments } from '../../scripts/lib/browser/launch.ts';
import { ignoresLoadExtension } from '../../scripts/lib/browser/version-of.ts';

test('Chromium is preferred to Google Chrome, wherever on PATH each is', () => {
  const found = candidates('/a:/b', 'linux');
  expect(found.indexOf(join('/b', 'chromium'))).toBeLessThan(found.indexOf(join('/a', 'google-chrome')));
});

test('only branded Chrome ignores the switch that loads an extension', () => {
  expect(ignoresLoadExtension('Google Chrome 150.0.1.2')).toBe(true);
  expect(ignoresLoadExtension('Google Chrome for Testing 159.0.8154.6')).toBe(false);
  expect(ignoresLoadExtension('Chromium 156.0.8078.79 built on Debian')).toBe(false);
});

test('each kind of browser gets the switches it heeds', () => {
  const options = { profileDir: '/p', extensionDir: '/x' };
  const args = (version: string) =>
    launchArguments({ ...options, browser: { executable: '/bin/browser', version } });
  expect(args('Chromium 156')).toContain('--load-extension=/x');
  expect(args('Google Chrome 150')).toContain('--enable-unsafe-extension-debugging');
  expect(args('Google Chrome 150')).not.toContain('--load-extension=/x');
});

test('what Playwright turns off stays off in a browser without a window', async () => {
  const manifest = new URL(import.meta.resolve('playwright-core/package.json'));
  const source = await readFile(join(dirname(manifest.pathname), 'lib/coreBundle.js'), 'utf8');
  const listed = /disabledFeatures = \[(.*?)\]/s.exec(source)?.[1] ?? '';
  const theirs = [...listed.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name);
  expect(theirs).toContain('PaintHolding');
  const [switched] = launchArguments({
    ...{ profileDir: '/p', extensionDir: '/x' },
    browser: { executable: '/bin/browser', version: 'Chromium 156' },
  }).filter(one => one.startsWith('--disable-features='));
  expect(switched?.split(/[=,]/)).toEqual(expect.arrayContaining(theirs));
});
