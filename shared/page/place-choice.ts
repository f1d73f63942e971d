/** Which place a committee's name means on this page: names are shared, and 省政协 is said of every province. */
import type { CommitteeMention } from './committee-mentions.ts';
import { compactText } from './place-chain.ts';
import { type PlaceEntry, type PlaceIndex, within } from './place-index.ts';

export interface PlaceContext {
  index: PlaceIndex;
  /** The place that the site stands for. */
  own: PlaceEntry | undefined;
  /** Provinces and cities that title and masthead name in full. */
  named: readonly PlaceEntry[];
  mentions: readonly CommitteeMention[];
}

export function firstResolved(
  mentions: readonly CommitteeMention[],
  context: PlaceContext,
): PlaceEntry | 'national' | undefined {
  for (const mention of mentions) {
    const resolved = resolveMention(mention, context);
    if (resolved) return resolved;
  }
  return undefined;
}

function resolveMention(
  mention: CommitteeMention,
  context: PlaceContext,
): PlaceEntry | 'national' | undefined {
  if (mention.kind === 'national') return 'national';
  if (mention.kind === 'place') return choose(mention.candidates, mention.bare, context);
  return resolveRelative(mention.generic, context);
}

/** One of several places of the same name: what the page names above it decides, then the site. */
export function choose(
  candidates: readonly PlaceEntry[],
  bare: boolean,
  { own, named }: PlaceContext,
): PlaceEntry | undefined {
  if (candidates.length === 1) return candidates[0];
  const self = candidates.find(entry => entry === own);
  if (self) return self;
  // 吉林政协 and 海南政协 are what the provinces' committees are called.
  const province = bare ? candidates.find(entry => entry.level === 'province') : undefined;
  if (province) return province;
  const tests = [
    (entry: PlaceEntry) => named.some(place => place.level === 'city' && within(entry, place.code)),
    (entry: PlaceEntry) => named.some(place => within(entry, place.code)),
    (entry: PlaceEntry) => own !== undefined && within(entry, own.code),
    (entry: PlaceEntry) => own?.above.some(code => within(entry, code)) === true,
  ];
  let pool = candidates;
  for (const test of tests) {
    const passed = pool.filter(test);
    if (passed.length === 1) return passed[0];
    if (passed.length > 1) pool = passed;
  }
  return undefined;
}

/** 省政协 on a site of Kunming is Yunnan's; on no site in particular, the page must name it elsewhere. */
function resolveRelative(generic: string, context: PlaceContext): PlaceEntry | undefined {
  const { index, own, mentions, named } = context;
  const fits = (entry: PlaceEntry) =>
    entry.name.endsWith(generic) && (generic !== '区' || !entry.name.endsWith('自治区') || entry === own);
  const chain = own ? [own, ...own.above.map(code => index.byCode.get(code)!)] : [];
  const above = chain.find(fits);
  if (above) return above;
  for (const mention of mentions) {
    const entry = mention.kind === 'place' ? choose(mention.candidates, mention.bare, context) : undefined;
    if (entry && fits(entry)) return entry;
  }
  const fitting = named.filter(fits);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Provinces and cities that the text names in full. */
export function namedPlaces(text: string, index: PlaceIndex): PlaceEntry[] {
  const { text: compact } = compactText(text);
  const found = new Set<PlaceEntry>();
  for (const [name, entries] of index.full) {
    for (const entry of entries) {
      if (entry.level !== 'county' && compact.includes(name)) found.add(entry);
    }
  }
  return [...found];
}
