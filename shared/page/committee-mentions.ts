/** Which committees a title or a masthead names: 政协昆明市五华区第九届委员会, 昆明市政协, 十二届省政协, 全国政协. */
import { type CompactText, chainAfter, chainBefore, compactText, isBoundary } from './place-chain.ts';
import type { PlaceEntry, PlaceIndex } from './place-index.ts';

interface MentionBase {
  /** Offset in the text without white space. */
  at: number;
  /** The committee's full style (政协…第九届委员会) or its session (东川区政协六届五次会议), as mastheads have them. */
  formal: boolean;
  /** Stands alone between white space: a link in a list of sites, or a logo. */
  alone: boolean;
}

export type CommitteeMention =
  | (MentionBase & { kind: 'national' })
  | (MentionBase & { kind: 'place'; candidates: readonly PlaceEntry[]; bare: boolean })
  /** 省政协, 市政协: which one, the site or the rest of the page must say. */
  | (MentionBase & { kind: 'relative'; generic: string });

const NUMBER = '[〇零一二三四五六七八九十百\\d]{1,4}';
const COMMITTEE = /中国人民政治协商会议|政协/g;
const SESSION_BEFORE = new RegExp(`第?${NUMBER}届$`);
const SESSION_AFTER = new RegExp(`^第?${NUMBER}届`);
/** What follows the place in a committee's full style. */
const STYLE = new RegExp(`^(?:第?${NUMBER}[届次]|委员会|常务委员会|常委会|主席会议|机关|办公[厅室])`);
/** A newspaper (云南政协报), not a committee. */
const PAPER = /^(?:报|杂志)/;
/** 全国政协委员张三 tells who somebody is, wherever the page is from. */
const PERSON = /^(?:原)?(?:委员|常委|副?主席|副?秘书长)/;
const RELATIVE = /(自治[区州县旗]|[省市州区县盟旗])$/;
/** 省市县政协, 各州市政协, 省、市政协: several levels at once. */
const SEVERAL = /[省市州区县盟旗各两三级、和及与]$/;

export function committeeMentions(text: string, index: PlaceIndex): CommitteeMention[] {
  const source = compactText(text);
  return [...source.text.matchAll(COMMITTEE)].flatMap(match => {
    const end = match.index + match[0].length;
    const mention =
      formalAt(source, end, index) ?? (match[0] === '政协' ? plainAt(source, match.index, index) : undefined);
    return mention ? [mention] : [];
  });
}

/** `after` is where 政协 ends. */
function formalAt(source: CompactText, after: number, index: PlaceIndex): CommitteeMention | undefined {
  const session = SESSION_AFTER.exec(source.text.slice(after, after + 8))?.[0].length ?? 0;
  const start = after + session;
  const base = { at: after, formal: true, alone: false };
  if (source.text.startsWith('全国', start)) {
    return STYLE.test(source.text.slice(start + 2, start + 12)) ? { ...base, kind: 'national' } : undefined;
  }
  const chain = chainAfter(source, start, index);
  if (!chain || !STYLE.test(source.text.slice(chain.end, chain.end + 12))) return undefined;
  return { ...base, kind: 'place', candidates: chain.candidates, bare: chain.bare };
}

/** `before` is where 政协 starts. */
function plainAt(source: CompactText, before: number, index: PlaceIndex): CommitteeMention | undefined {
  const after = before + '政协'.length;
  const rest = source.text.slice(after, after + 8);
  if (PAPER.test(rest) || source.breaks.has(before)) return undefined;
  const lead = source.text.slice(Math.max(0, before - 8), before);
  const end = before - (SESSION_BEFORE.exec(lead)?.[0].length ?? 0);
  const closed = source.breaks.has(after) || after === source.text.length;
  const base = (start: number) => ({
    at: before,
    formal: false,
    alone: closed && (start === 0 || source.breaks.has(start)),
  });

  if (source.text.slice(end - 2, end) === '全国') {
    return PERSON.test(rest) ? undefined : { ...base(end - 2), kind: 'national' };
  }
  const chain = chainBefore(source, end, index);
  if (chain) {
    const formal = SESSION_AFTER.test(rest);
    return { ...base(chain.start), formal, kind: 'place', candidates: chain.candidates, bare: chain.bare };
  }
  const generic = RELATIVE.exec(source.text.slice(Math.max(0, end - 3), end))?.[1];
  if (generic === undefined) return undefined;
  const start = end - generic.length;
  if (!isBoundary(source, start) && SEVERAL.test(source.text.slice(0, start))) return undefined;
  if (/[、和及与]$/.test(source.text.slice(0, start))) return undefined;
  return { ...base(start), kind: 'relative', generic };
}
