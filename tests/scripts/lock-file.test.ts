import { expect, test } from 'vitest';
import { lockFileFaults } from '../../scripts/lib/checks/lock-file.ts';

const manifest = { dependencies: { hono: '4.13.19' }, devDependencies: { vitest: '5.1.1' } };
const packages = { 'node_modules/hono': { version: '4.13.19' }, 'node_modules/vitest': { version: '5.1.1' } };

test('a lock file without addresses that agrees with package.json has no faults', () => {
  expect(lockFileFaults(manifest, { packages })).toEqual([]);
});

test('a registry address in the lock file is a fault', () => {
  const resolved = 'https://registry.example/hono/-/hono-4.13.19.tgz';
  const addressed = { ...packages, 'node_modules/hono': { version: '4.13.19', resolved } };
  expect(lockFileFaults(manifest, { packages: addressed })).toEqual([
    expect.stringContaining('node_modules/hono has a registry address'),
  ]);
});

test('a dependency that is not pinned, and one that the lock file has otherwise, are faults', () => {
  const loose = { dependencies: { hono: '^4.13.19' }, devDependencies: { vitest: '5.1.2' } };
  expect(lockFileFaults(loose, { packages })).toEqual([
    expect.stringContaining('hono is not pinned'),
    expect.stringContaining('hono is not ^4.13.19'),
    expect.stringContaining('vitest is not 5.1.2'),
  ]);
});

test('a build for another machine that is not locked is a fault, wherever npm would have put it', () => {
  const tool = (path: string) => ({
    [path]: { version: '1.0.0', optionalDependencies: { 'tool-darwin': '1' } },
  });
  const faults = (more: object) => lockFileFaults(manifest, { packages: { ...packages, ...more } });
  expect(faults(tool('node_modules/tool'))).toEqual([expect.stringContaining('needs tool-darwin')]);
  const build = { version: '1.0.0' };
  expect(faults({ ...tool('node_modules/tool'), 'node_modules/tool-darwin': build })).toEqual([]);
  const nested = 'node_modules/a/node_modules/tool';
  expect(faults({ ...tool(nested), [`${nested}/node_modules/tool-darwin`]: build })).toEqual([]);
  expect(faults({ ...tool(nested), 'node_modules/a/node_modules/tool-darwin': build })).toEqual([]);
  expect(faults({ ...tool(nested), 'node_modules/b/node_modules/tool-darwin': build })).toHaveLength(1);
});
