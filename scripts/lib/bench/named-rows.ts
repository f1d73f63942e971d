/** A made-up workspace full of names: 100,000 annotations on 5,000 pages, a third of them people, a sixth initiatives. */
import { seeded } from '../../../shared/workbench/agreement/random.ts';
import type { AnnotationRow, PageRow } from '../../../shared/workbench/row.ts';

const PAGES = 5_000;
const EACH = 20;
/** Different names; the first ones stand on most pages, as they do in the news. */
const PEOPLE = 4_000;
const INITIATIVES = 1_200;
const YEARS = { from: 2012, count: 15 };
const PLACES = [
  { code: '100000', name: '中国' },
  { code: '530000', name: '云南省' },
  { code: '530100', name: '昆明市' },
  { code: '530102', name: '五华区' },
  { code: '530300', name: '曲靖市' },
  { code: '440100', name: '广州市' },
  { code: '440106', name: '天河区' },
];
const TITLES = [
  ...['市政协主席', '区政协副主席', '市政协党组书记、主席', '委员', '云岭日报记者', '县委书记'],
  ...['社区居民', '省政协委员', '昆明市政协委员', '教授'],
];
const HEADS = ['协商', '议政', '提案', '书香', '委员', '行动', '工程', '服务'];

export function namedRows(): { pages: Map<string, PageRow>; annotations: AnnotationRow[] } {
  const random = seeded(5);
  const upTo = (count: number) => Math.floor(random() * count);
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T;
  const oftenFirst = <T>(from: readonly T[]): T => from[Math.floor(random() ** 3 * from.length)] as T;
  const letters = (count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(0x4e00 + upTo(600))).join('');
  const people = Array.from({ length: PEOPLE }, () => letters(2 + upTo(2)));
  const initiatives = Array.from({ length: INITIATIVES }, () =>
    random() < 0.5 ? letters(2 + upTo(3)) + pick(HEADS) : letters(3 + upTo(6)),
  );
  const named = (): Pick<AnnotationRow, 'kind' | 'exact' | 'attributes'> => {
    const draw = random();
    if (draw < 0.33) {
      const name = oftenFirst(people);
      const title = random() < 0.6 ? { title: pick(TITLES) } : {};
      return { kind: 'person', exact: name, attributes: { name, ...title, entity: `p${upTo(30)}` } };
    }
    if (draw >= 0.5) return { kind: 'statistic', exact: '187件', attributes: { value: 187, unit: '件' } };
    const definition = random() < 0.1 ? { definition: letters(60) } : {};
    return { kind: 'initiative', exact: oftenFirst(initiatives), attributes: definition };
  };
  const two = (number: number) => String(number).padStart(2, '0');
  const pages = new Map<string, PageRow>();
  const annotations: AnnotationRow[] = [];
  for (let n = 0; n < PAGES; n++) {
    const published = `${YEARS.from + upTo(YEARS.count)}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`;
    const place = PLACES[n % PLACES.length] as (typeof PLACES)[number];
    const url = `https://site.test/${n}.html`;
    pages.set(`p${n}`, { id: `p${n}`, url, canonicalUrl: url, title: `第${n}页`, place, published });
    for (let i = 0; i < EACH; i++) {
      const mention = named();
      const at = '2026-01-01T00:00:00Z';
      annotations.push({
        ...mention,
        ...{ id: `p${n}a${i}`, page: `p${n}`, start: i * 30, end: i * 30 + mention.exact.length },
        ...{ status: 'accepted', origin: 'recognised', tags: [], author: 'u1', created: at, updated: at },
      });
    }
  }
  return { pages, annotations };
}
