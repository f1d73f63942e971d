import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paintPages } from '../../scripts/lib/eval/paint-pages.ts';
import { ROOT } from '../../scripts/lib/paths.ts';

test('every mention is painted at its place, and no page is changed, however it is built; the workbench shows all that was accepted', async () => {
  const { pages, workbench } = await paintPages(join(ROOT, 'tests/fixtures/pages'));
  expect(pages.map(({ name }) => name)).toEqual([
    'br-table.html',
    'columns.html',
    'gb2312.html',
    'report.html',
    'word-spans.html',
  ]);
  for (const { name, items, faults } of pages) {
    expect({ name, faults }).toEqual({ name, faults: [] });
    expect(items).toBeGreaterThan(4);
  }
  expect(workbench).toEqual([]);
});
