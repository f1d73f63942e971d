import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportName } from '../../shared/export/file-name.ts';
import { nasty } from '../formats/arbitrary-document.ts';

const NOW = new Date('2026-11-27T08:01:02.345Z');
const accepted = ['accepted' as const];

test('F20 the name of a file says its workspace, its filter, its time and the version', () => {
  expect(exportName('云南政协', { statuses: accepted, tags: ['提案'] }, NOW, '0.1.0', '.csv')).toBe(
    'meipi-云南政协-提案-20261127T080102Z-v0.1.0.csv',
  );
  const many = { tags: ['甲', '乙'], kinds: ['person' as const], search: 'a/b 442', pages: ['https://a.cn'] };
  expect(exportName('云南/政协', many, NOW, '0.1.0', '.json')).toBe(
    'meipi-云南-政协-page-甲-乙-3more-20261127T080102Z-v0.1.0.json',
  );
});

test('F20 no name is too long or means something to a file system', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (workspace, tag, search) => {
      const name = exportName(
        workspace,
        { tags: [tag.repeat(50)], search, statuses: accepted },
        NOW,
        '0.1.0',
        '.csv',
      );
      expect(name).toMatch(/^meipi-[\p{L}\p{N}.-]+\.csv$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(255);
    }),
  );
});
