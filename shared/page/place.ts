/**
 * Which place's committee a page speaks of. Not for the content script: it loads the list of places.
 *
 * The title says it first, then the masthead in the committee's full style, then the site if it is a committee's own,
 * then what else the page's first lines name. What stays ambiguous stays absent.
 */
import type { Level } from '../model/page.ts';
import type { Site } from '../sites.ts';
import { type CommitteeMention, committeeMentions } from './committee-mentions.ts';
import { chainAfter, compactText } from './place-chain.ts';
import { choose, firstResolved, namedPlaces, type PlaceContext } from './place-choice.ts';
import { type PlaceEntry, type PlaceIndex, placeIndex, within } from './place-index.ts';
import { fromHeadline } from './title.ts';

/** A place of GB/T 2260. */
export interface Place {
  /** Six digits: 530000 云南省, 530100 昆明市, 530102 五华区. */
  code: string;
  name: string;
}

/** The whole country, by the code that registers put above the provinces; GB/T 2260 itself begins with them. */
export const CHINA: Place = { code: '100000', name: '中国' };

/** Whose page it is that speaks of a place's committee, as people call it: 昆明市政协. */
export function committeeOf({ code, name }: Place): string {
  return code === CHINA.code ? '全国政协' : `${name}政协`;
}

export interface PlaceEvidence {
  title: string;
  /** The page's first 2,000 characters or so. */
  lead: string;
  site?: Site | undefined;
  /** What the site is called where it is not in the list: 昆明市政协 tells as much as a listed site. */
  siteName?: string | undefined;
}

export interface PlaceFinding {
  place?: Place;
  /** May be known without the place: a title says 县政协 and nothing tells which. */
  level?: Level;
}

/** Characters from the headline on in which a committee named in passing is taken for the page's. */
const MASTHEAD = 600;
/** On a committee's own site, one below it is the page's only if the page opens with its full style. */
const OPENING = 200;
/** A title that begins with a place is about that place's committee if it is about a committee's work at all. */
const COMMITTEE_WORK = /政协|协商|提案|委员/;
const LEVEL_OF_GENERIC: Record<string, Level> = {
  省: 'province',
  自治区: 'province',
  州: 'city',
  自治州: 'city',
  盟: 'city',
  区: 'county',
  县: 'county',
  旗: 'county',
  自治县: 'county',
  自治旗: 'county',
};

export function placeOf({ title, lead, site, siteName }: PlaceEvidence): PlaceFinding {
  const index = placeIndex();
  const opening = fromHeadline(lead, title);
  const masthead = opening.slice(0, MASTHEAD);
  const inTitle = committeeMentions(title, index);
  const inMasthead = committeeMentions(masthead, index);
  const context: PlaceContext = {
    index,
    own: site?.place === undefined ? ownPlace(siteName, index) : index.byCode.get(site.place),
    named: namedPlaces(title + masthead, index),
    mentions: [...inTitle, ...inMasthead],
  };
  const ownSite = site ? site.body === '政协' : context.own !== undefined;

  const inTitleResolved = firstResolved(inTitle, context);
  if (inTitleResolved) return finding(inTitleResolved);
  // A title that names a committee which stays unknown is not about the site's own.
  if (inTitle.length > 0) return levelAlone(inTitle);

  const formal = committeeMentions(ownSite ? opening.slice(0, OPENING) : opening, index).filter(
    mention => mention.formal && (!ownSite || isBelow(mention, context.own)),
  );
  return finding(
    titleStart(title, context) ??
      firstResolved(formal, context) ??
      (ownSite ? (site?.level === 'national' ? 'national' : context.own) : undefined) ??
      firstResolved(
        inMasthead.filter(mention => !mention.alone),
        context,
      ),
  );
}

function finding(found: PlaceEntry | 'national' | undefined): PlaceFinding {
  if (found === 'national') return { place: CHINA, level: 'national' };
  return found ? { place: { code: found.code, name: found.name }, level: found.level } : {};
}

/** A district's session on the city's site; a session above it is what the report passes on (传达学习…精神). */
function isBelow(mention: CommitteeMention, own: PlaceEntry | undefined): boolean {
  if (!own) return mention.kind === 'place';
  return (
    mention.kind === 'place' && mention.candidates.some(entry => entry !== own && within(entry, own.code))
  );
}

/** 昆明市五华区：协商在基层… */
function titleStart(title: string, context: PlaceContext): PlaceEntry | undefined {
  const source = compactText(title.replace(/^[\s\p{P}]+/u, ''));
  if (!COMMITTEE_WORK.test(source.text)) return undefined;
  const chain = chainAfter(source, 0, context.index);
  return chain && !chain.bare ? choose(chain.candidates, false, context) : undefined;
}

function ownPlace(siteName: string | undefined, index: PlaceIndex): PlaceEntry | undefined {
  if (siteName === undefined) return undefined;
  const [mention] = committeeMentions(siteName, index);
  if (mention?.kind !== 'place') return undefined;
  return choose(mention.candidates, mention.bare, { index, own: undefined, named: [], mentions: [] });
}

/** The level of the first committee named, where its place stays unknown: 县政协, or 鼓楼区 of four provinces. */
function levelAlone([mention]: readonly CommitteeMention[]): PlaceFinding {
  if (mention === undefined || mention.kind === 'national') return {};
  const levels =
    mention.kind === 'place'
      ? new Set(mention.candidates.map(entry => entry.level))
      : new Set([LEVEL_OF_GENERIC[mention.generic]]);
  const [level] = levels;
  return levels.size === 1 && level ? { level } : {};
}
