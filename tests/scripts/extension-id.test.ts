import { expect, test } from 'vitest';
import { extensionId } from '../../scripts/lib/extension/extension-id.ts';

test('the id of an unpacked extension is made of the path of its folder', () => {
  expect(extensionId('/tmp/meipi', 'linux')).toMatch(/^[a-p]{32}$/);
  expect(extensionId('/tmp/meipi', 'linux')).not.toBe(extensionId('/tmp/meipi2', 'linux'));
  expect(extensionId('C:\\meipi', 'win32')).not.toBe(extensionId('C:\\meipi', 'linux'));
});
