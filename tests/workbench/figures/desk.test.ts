import { expect, test } from 'vitest';
import { placeIndex } from '../../../shared/page/place-index.ts';
import { FigureDesk } from '../../../shared/workbench/figures/desk.ts';
import { NO_RULES } from '../../../shared/workbench/figures/rules.ts';
import type { TableChoices } from '../../../shared/workbench/figures/table.ts';
import { figure, PAGES, rowsOf } from './rows-for-test.ts';

const choices: TableChoices = { places: 'own', periods: 'each', subjects: 'each' };
const FILED = { unit: '件', subject: '提案', act: '收到', period: '2023' };
const ROWS = [
  figure('442件', { ...FILED, value: 442, id: 'a' }),
  figure('448件', { ...FILED, value: 448, id: 'b' }),
  figure('15件', { ...FILED, value: 15, subject: '集体提案', page: 'p2', id: 'c' }),
  figure('1:3', { unit: '', id: 'ratio' }),
];
const desk = () => new FigureDesk({ ...rowsOf(ROWS), revision: 1 }, placeIndex());

test('K8 one answer has the table, what can be chosen, and how many figures tell no amount', () => {
  const { table, facets, all, without } = desk().view({ rules: NO_RULES, choices });
  expect(table.count).toBe(3);
  expect([all, without]).toEqual([4, 1]);
  expect(facets).toMatchObject({
    groups: [{ word: '提案', count: 3 }],
    acts: [{ word: '收到', count: 3 }],
    places: [
      { code: '530100', name: '昆明市', count: 2 },
      { code: '530102', name: '五华区', count: 1 },
    ],
    measures: [{ subject: '提案', count: 2 }, { subject: '集体提案' }],
  });
});

test('K3 the rules are shown beside the words that they are about', () => {
  expect(desk().ground(NO_RULES)).toMatchObject({
    subjects: [{ subject: '集体提案', group: '提案' }],
    words: {
      subjects: [
        { word: '提案', count: 2 },
        { word: '集体提案', count: 1 },
      ],
      units: [{ word: '件', count: 3 }],
    },
  });
});

test('K5 flags are those of the rules that are asked with, and quotes come with their pages', () => {
  const asked = desk();
  const [found] = asked.flags(NO_RULES).contradictions;
  expect(found?.claims.flatMap(claim => claim.annotations)).toEqual(['a', 'b']);
  const quotes = asked.quotes(NO_RULES, ['b', 'gone', 'a']);
  expect(quotes.map(({ annotation, page }) => [annotation.exact, page?.id])).toEqual([
    ['448件', 'p1'],
    ['442件', 'p1'],
  ]);
});

test('K8 rows that changed are read anew', () => {
  const rows = { pages: PAGES, annotations: ROWS.slice(0, 1), revision: 1 };
  const asked = new FigureDesk(rows, placeIndex());
  expect(asked.view({ rules: NO_RULES, choices }).table.count).toBe(1);
  rows.annotations = ROWS;
  expect(asked.view({ rules: NO_RULES, choices }).table.count).toBe(1);
  rows.revision++;
  expect(asked.view({ rules: NO_RULES, choices }).table.count).toBe(3);
  expect(asked.sheet({ rules: NO_RULES, choices }).rows).toHaveLength(3);
});
