/** Reads a title: which office of which place's body. */
import { CHINA } from '../../page/place.ts';
import { chainAfter, compactText } from '../../page/place-chain.ts';
import { placeIndex } from '../../page/place-index.ts';
import { fold } from '../../recognition/fold.ts';

export interface Post {
  /** GB/T 2260; absent where neither title nor page tells. */
  place?: string;
  /** Without the place: 政协主席, 市委书记, 记者. */
  office: string;
  /** 原, 前任: told of the past. */
  former?: true;
}

const NUMBER = '[〇零一二三四五六七八九十\\d]{1,4}';
const FORMER = /^(?:原任?|前任?|已故)(?=\p{Script=Han}{2})/u;
/** What says nothing of the office. */
const LEADING = new RegExp(`^(?:时任|现任|中共|新任|本届|第?${NUMBER}届)`);
const SESSION = new RegExp(`^第?${NUMBER}届`);
const NATIONAL = /^(?:全国(?=政协|人大|工商联|妇联|总工会)|(?=中央|国家主席|国务院|总书记|总理))/;
/** 市政协, 县委, 区长: the level alone; which place it is the page must say. 市场 and 区域 are words of their own. */
const RELATIVE = /^(?:本|我|该)?(自治[区州县旗]|[省市州区县旗盟])(?!场|民|值|域|块|间|会城市)/;
/** A place without its generic part is one where a body or a level follows: 昆明理工大学 is a university's name. */
const AFTER_BARE = /^(?:[省市州区县旗盟]|政协|人大|政府|工商联|妇联)/;
/** Their papers bear names of places that they do not hold office in. */
const PRESS_OFFICE = /(?:记者|通讯员|编辑|摄影|实习生)$/;
/** What keeps the level's character before it: 市委, 县长. */
const OF_LEVEL = /^[委长直级属]/;
/** 政协昆明市委员会主席. */
const FORMAL = /^(?:中国人民政治协商会议|政协)(?=.+委员会)/;
/** Bodies whose offices follow each other in a title. */
const BODY = /^(?:政协|人大常委会|人大|工商联|妇联|总工会)/;
/** Offices that stand for a body's own where they follow it, or stand alone on a committee's page. */
const COMMITTEE_OFFICE =
  /^(?:机关)?(?:党组(?:副书记|书记|成员)|(?:常务)?副?主席|副?秘书长|常务委员|常委|委员)$/;

/**
 * The posts that a title tells, in its order.
 * @param pagePlace GB/T 2260 code of the page's place: 市政协 is that of its city, and a committee's office that stands alone
 * (主席, 委员) is one of its committee
 */
export function readTitle(title: string, pagePlace?: string): Post[] {
  const posts: Post[] = [];
  const parts = fold(title)
    .replace(/\s/g, '')
    .split(/[、,，]|兼(?!职)/)
    .filter(part => part !== '');
  for (const part of parts) posts.push(readPart(part, pagePlace, posts.at(-1)));
  return posts;
}

function readPart(part: string, pagePlace: string | undefined, before: Post | undefined): Post {
  const isFormer = FORMER.test(part) && !chainAfter(compactText(part), 0, placeIndex());
  const { place, office } = readPlace(
    (isFormer ? part.replace(FORMER, '') : part).replace(LEADING, ''),
    pagePlace,
  );
  const former = isFormer && { former: true as const };
  if (place !== undefined || BODY.test(office)) return { ...(place && { place }), office, ...former };
  if (!before) {
    const own = COMMITTEE_OFFICE.test(office) && pagePlace !== undefined;
    return own ? { place: pagePlace, office: `政协${office}`, ...former } : { office, ...former };
  }
  const body = COMMITTEE_OFFICE.test(office) ? (BODY.exec(before.office)?.[0] ?? '') : '';
  return { ...(before.place && { place: before.place }), office: body + office, ...former };
}

function readPlace(text: string, pagePlace: string | undefined): Post {
  if (PRESS_OFFICE.test(text)) return { office: text };
  const national = NATIONAL.exec(text);
  if (national) return { place: CHINA.code, office: text.slice(national[0].length) };
  const formal = FORMAL.exec(text)?.[0].length ?? 0;
  const index = placeIndex();
  const chain = chainAfter(compactText(text), formal, index);
  const [named] = chain?.candidates ?? [];
  const rest = text.slice(chain?.end ?? 0);
  if (chain && named && (!chain.bare || formal > 0 || AFTER_BARE.test(rest))) {
    const place = chain.candidates.find(({ code }) => code === pagePlace)?.code ?? named.code;
    const known = chain.candidates.length === 1 || place === pagePlace;
    const level = text[chain.end - 1] ?? '';
    return { ...(known && { place }), office: officeOf(rest, level, formal > 0) };
  }
  const [all = '', generic] = RELATIVE.exec(text) ?? [];
  if (generic === undefined) return { office: text };
  const at = pagePlace === undefined ? undefined : index.byCode.get(pagePlace);
  const places = at ? [at.code, ...at.above] : [];
  const level = generic.slice(-1);
  const place = places.find(code => index.byCode.get(code)?.name.endsWith(level));
  return { ...(place !== undefined && { place }), office: officeOf(text.slice(all.length), level, false) };
}

function officeOf(rest: string, level: string, formal: boolean): string {
  const office = rest.replace(SESSION, '');
  if (formal) return `政协${office.replace(/^委员会/, '')}`;
  return OF_LEVEL.test(office) && /[省市州区县旗盟]/.test(level) ? level + office : office;
}
