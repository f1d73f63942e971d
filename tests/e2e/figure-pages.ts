/** Pages with figures of which the tests know what is in them: two cities over seven years, and what does not fit. */
import type { Attributes } from '../../shared/model/annotation.ts';
import type { Digested } from '../../shared/workbench/digest.ts';
import type { AnnotationRow, PageRow } from '../../shared/workbench/row.ts';

const CITIES = [
  ['530100', '昆明市', 440],
  ['530300', '曲靖市', 310],
] as const;
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

type Fact = [exact: string, attributes: Attributes];

function pageOf(id: string, [code, name]: readonly [string, string, number], year: number, facts: Fact[]) {
  const published = `${year + 1}-01-15`;
  const url = `https://zx.test/${id}.html`;
  const page: PageRow = {
    ...{ id, url, canonicalUrl: url, site: `${name}政协网`, level: 'city', published },
    title: `${name}政协常委会${year}年工作报告`,
    place: { code, name },
  };
  let at = 0;
  const annotations = facts.map(([exact, attributes], n): AnnotationRow => {
    const start = at + 8;
    at = start + exact.length;
    const created = `${published}T08:00:00.000Z`;
    return {
      ...{ id: `${id}f${n}`, page: id, kind: 'statistic', exact, start, end: at, attributes },
      ...{ status: 'accepted', origin: 'recognised', author: 'u1', tags: [], created, updated: created },
    };
  });
  return [id, { page, annotations }] as [string, Digested];
}

const count = (value: number, unit: string, subject: string, year: number, act?: string): Fact => [
  `${value}${unit}`,
  { value, unit, approx: 'exact', subject, period: String(year), ...(act !== undefined && { act }) },
];

/** Fourteen reports, and a news page that gives another number for 昆明市 in 2023. */
export function figurePages(): [string, Digested][] {
  const reports = CITIES.flatMap(city =>
    YEARS.map((year, n) => {
      // A slip: ten times too many.
      const filed = city[0] === '530300' && year === 2022 ? 3200 : city[2] + n * 7;
      return pageOf(`r${city[0]}${year}`, city, year, [
        count(filed, '件', '提案', year, '收到'),
        count(city[2] - 20 + n * 7, '件', '立案提案', year),
        count(12 + n, '件', '集体提案', year, '收到'),
        count(28, '个', '议题', year),
        count(9, '个', '议题', year),
        [
          year === 2024 ? '31.2%' : '32.1%',
          { value: year === 2024 ? 31.2 : 32.1, unit: '%', approx: 'exact' },
        ],
        [
          `${3 + n}公顷`,
          { value: 3 + n, unit: '公顷', approx: 'exact', subject: '绿地', period: String(year) },
        ],
      ]);
    }),
  );
  const news = pageOf('news', CITIES[0], 2023, [
    count(475, '件', '提案', 2023, '收到'),
    ['400余名', { value: 400, unit: '名', approx: 'over', subject: '委员', period: '2023-11' }],
  ]);
  return [...reports, news];
}
