/** Made-up workspaces for the workbench's tests and benches: the same seed gives the same one. */
import type { AnnotationKind, Attributes } from '../../../../shared/model/annotation.ts';
import type { Level } from '../../../../shared/model/page.ts';
import type { Digested } from '../../../../shared/workbench/digest.ts';
import type { AnnotationRow, PageRow } from '../../../../shared/workbench/row.ts';

const PLACES: [code: string, name: string, level: Level, site: string][] = [
  ['100000', '中国', 'national', '中国政协网'],
  ['530000', '云南省', 'province', '云南政协网'],
  ['530100', '昆明市', 'city', '昆明政协网'],
  ['530102', '五华区', 'county', '五华政协'],
  ['530300', '曲靖市', 'city', '曲靖政协网'],
  ['440100', '广州市', 'city', '广州政协网'],
  ['440106', '天河区', 'county', '天河政协'],
];
const NAMES = ['施望舒', '柏临川', '温如许', '凌若谷', '江听澜', '简知行', '阮青禾', '卞之远'];
const TITLES = ['主席', '副主席', '秘书长', '委员', '社区书记'];
const SUBJECTS = ['提案', '立案提案', '委员', '建议', '社情民意信息', '协商活动'];
const ACTS = ['收到', '立案', '办结', '提交', '形成'];
const UNITS = ['件', '名', '条', '场', '%'];
const NAMED = ['巷口茶话', '院坝协商', '板凳夜谈', '委员会客厅', '湖畔议事', '一线听诉'];
const PAPERS = ['关于加快老旧小区加装电梯的提案', '柳溪区停车管理办法', '常务委员会工作报告'];
const TAGS = ['重要', '民生', '待核', '提案办理', '基层协商'];
const USERS = ['u1', 'u2', 'u3'];

/** Mulberry32: small, seeded, good enough to spread. Source: Tommy Ettinger, 2017 (public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface MadeOptions {
  pages: number;
  /** Annotations of each page. */
  each: number;
  seed?: number;
}

/** Pages with their annotations, by id. */
export function* madePages({ pages, each, seed = 1 }: MadeOptions): Generator<[string, Digested]> {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  for (let n = 0; n < pages; n++) {
    const id = `p${n}`;
    const [code, name, level, site] = PLACES[n % PLACES.length] as (typeof PLACES)[number];
    const year = 2012 + Math.floor(random() * 15);
    const day = `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const url = `https://site${n % PLACES.length}.test/${year}/${n}.html`;
    const page: PageRow = {
      ...{ id, url, canonicalUrl: url, site, level, published: day, place: { code, name } },
      title: `${name}政协${year}年第${(n % 12) + 1}次协商会议`,
    };
    const annotations: AnnotationRow[] = [];
    let at = 0;
    for (let i = 0; i < each; i++) {
      const [kind, exact, attributes] = mention(pick, random, year);
      const start = at + 5 + Math.floor(random() * 20);
      at = start + exact.length;
      const created = `${day}T08:00:00.000Z`;
      annotations.push({
        ...{ id: `${id}a${i}`, page: id, kind, exact, start, end: at, attributes, created, updated: created },
        status: random() < 0.9 ? 'accepted' : 'rejected',
        origin: random() < 0.85 ? 'recognised' : 'manual',
        author: pick(USERS),
        tags: random() < 0.4 ? [pick(TAGS)] : [],
        ...(random() < 0.05 && { note: '请与去年的报告核对。' }),
      });
    }
    yield [id, { page, annotations }];
  }
}

function mention(
  pick: <T>(from: readonly T[]) => T,
  random: () => number,
  year: number,
): [AnnotationKind, string, Attributes] {
  const draw = random();
  if (draw < 0.5) {
    const value = Math.floor(random() * 900) + 10;
    const [unit, subject] = [pick(UNITS), pick(SUBJECTS)];
    const approx = random() < 0.2 ? 'over' : 'exact';
    const exact = approx === 'over' ? `${value}余${unit}` : `${value}${unit}`;
    return ['statistic', exact, { value, unit, approx, subject, act: pick(ACTS), period: String(year) }];
  }
  if (draw < 0.8) {
    const name = pick(NAMES);
    return ['person', name, { name, title: pick(TITLES), entity: name }];
  }
  if (draw < 0.95) return ['initiative', pick(NAMED), {}];
  return ['document', pick(PAPERS), {}];
}
