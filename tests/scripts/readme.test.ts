import { expect, test } from 'vitest';
import { readmeFaults } from '../../scripts/lib/checks/readme.ts';

const scripts = { start: '', test: '', recognise: '' };

test('a README that names each command is without fault', () => {
  const readme = 'Run `npm start`, `npm test` and `npm run -s recognise -- FILE`.';
  expect(readmeFaults(readme, scripts)).toEqual([]);
});

test('a command that is not there and a command left untold are faults', () => {
  expect(readmeFaults('Run `npm start`, `npm test` and `npm run bake`.', scripts)).toEqual([
    'README.md: npm run bake is not in package.json',
    'README.md: does not name npm run recognise',
  ]);
});
