import { expect, test } from 'vitest';
import { isLockCurrent } from '../../scripts/lib/lock-current.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/hono': { version: '4.13.19' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
};

test('what was installed from the lock file is current, whatever other machines need', () => {
  expect(isLockCurrent(lock, { packages: { 'node_modules/hono': { version: '4.13.19' } } })).toBe(true);
});

test('another version, or none, asks for a new installation', () => {
  expect(isLockCurrent(lock, { packages: { 'node_modules/hono': { version: '4.13.18' } } })).toBe(false);
  expect(isLockCurrent(lock, { packages: {} })).toBe(false);
});

test('an optional package of another version asks for a new installation', () => {
  const packages = {
    'node_modules/hono': { version: '4.13.19' },
    'node_modules/fsevents': { version: '2.0.0' },
  };
  expect(isLockCurrent(lock, { packages })).toBe(false);
});
