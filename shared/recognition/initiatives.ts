import { charSet, has } from './char-set.ts';
import { classifyingNoun } from './classifying-nouns.ts';
import { Cover } from './cover.ts';
import type { Span } from './documents.ts';
import {
  CAMPAIGN_NOUN,
  CAMPAIGNS,
  DOTTED_FRONT,
  DOTTED_REST,
  NATIONAL_TERMS,
  PROPER_NAMES,
  WARDEN_END,
  WARDEN_FRONT,
} from './known-initiatives.ts';
import { Matcher } from './matcher.ts';
import type { Places } from './places.ts';
import { judgeQuote } from './quoted-names.ts';
import type { Quote } from './quotes.ts';
import { EVIDENCE, quotedScore } from './scores.ts';
import { wordTable } from './word-table.ts';

/** A named programme, campaign, brand or formula in the text. */
export interface Initiative extends Span {
  full?: string;
  rule: string;
  score: number;
}

/** Below this a quoted stretch is more likely a plain quotation than a name. */
const LEAST_SCORE = 0.5;
/** A quoted name is looked for without quotes only from this score and length on: shorter ones are plain words. */
const RECURRING_SCORE = 0.8;
const RECURRING_LENGTH = 4;
/** From this score on a quoted name is taken as one in all its quotes on the page. */
const SAME_NAME_SCORE = 0.6;
/** Words that a page sets in quotes so often are its name for something, if they are no longer than this. */
const OFTEN = 3;
const LONGEST_REPEATED = 8;
/** A doubtful name beside a sure one in a row of quotes is a name, a little less surely. */
const ADJACENT = /^[”’][、]?[“‘]$/;
const LEAST_LISTED = 0.15;
const LISTED_SHARE = 0.8;
const NEARLY = 0.4;
const PROPER_SCORE = EVIDENCE.proper.score;
const CAMPAIGN_SCORE = EVIDENCE.campaign.score;
const RECURRENCE_SCORE = EVIDENCE.quotedElsewhere.score;
const NATIONAL_SCORE = EVIDENCE.national.score;
/** 政协协商在基层社会治理中: the words of the name, and no name. */
const IN_PLAIN_WORDS = /政协协商在基层|协商在基层社会/;
/** Quoted names that read as plain words without their quotes. */
const PLAIN_WITHOUT_QUOTES =
  /^(?:双向发力|文化引领|模范机关|重要阵地|重要平台|重要渠道|凝心聚力|民主监督|基层协商|情况通报会|高质量发展|.*(?:工作|建设|会议|活动))$/;

const proper = wordTable([...PROPER_NAMES, ...NATIONAL_TERMS, ...CAMPAIGNS].join(' '));
export const PROPER_BEGINS = charSet(
  [...PROPER_NAMES, ...NATIONAL_TERMS, ...CAMPAIGNS].map(name => name[0]).join(''),
);

function fullName(folded: string, raw: string, span: Span, after: number): string | undefined {
  const noun = classifyingNoun(folded, after);
  if (!noun) return undefined;
  const from = folded[after] === ' ' ? after + 1 : after;
  return (raw.slice(span.start, span.end) + raw.slice(from, from + noun.length)).replace(
    /[“”‘’「」『』]/g,
    '',
  );
}

const SPACE = charSet(' \t\n\r\f\v\u00a0\u2028\u2029\ufeff\u3000');

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && has(SPACE, text, start)) start++;
  while (end > start && has(SPACE, text, end - 1)) end--;
  return { start, end };
}

/** Finds initiatives in the folded text; `raw` is the text as written, for the words of attributes. */
export function findInitiatives(
  folded: string,
  raw: string,
  places: Places,
  quotes: readonly Quote[],
): Initiative[] {
  const out: Initiative[] = [];
  const add = (span: Span, after: number, rule: string, score: number) => {
    const full = fullName(folded, raw, span, after);
    out.push({ ...span, rule, score, ...(full ? { full } : {}) });
  };
  const named = new Map<string, number>();
  const quoted = new Map<string, number>();
  for (const quote of quotes) {
    const { start, end } = trimmed(folded, quote);
    const name = end - start <= LONGEST_REPEATED ? folded.slice(start, end) : '';
    quoted.set(name, (quoted.get(name) ?? 0) + 1);
  }
  const judged = quotes.map(quote => {
    const span = trimmed(folded, quote);
    const name = folded.slice(span.start, span.end);
    const repeated = name.length <= LONGEST_REPEATED && (quoted.get(name) ?? 0) >= OFTEN;
    const { score } = judgeQuote(folded, quote, repeated);
    if (score >= LEAST_SCORE) named.set(name, Math.max(named.get(name) ?? 0, score));
    return { span, name, score, after: quote.end + 1 };
  });
  // “战疫情促发展”“实建言破难题”等活动: names in a row are alike
  judged.forEach((q, i) => {
    const before = judged[i - 1];
    if (
      !before ||
      q.span.start - before.after > 2 ||
      !ADJACENT.test(folded.slice(before.after - 1, q.span.start))
    )
      return;
    const [low, high] = before.score < q.score ? [before, q] : [q, before];
    if (low.score >= LEAST_LISTED && high.score >= SAME_NAME_SCORE)
      low.score = Math.max(low.score, high.score * LISTED_SHARE);
    else if (low.score >= NEARLY && high.score >= LEAST_SCORE) low.score = Math.max(low.score, LEAST_SCORE);
  });
  let whole = 0;
  for (const q of judged) {
    // “我为‘十五五’献一策”: a name in a name is a part of it
    if (q.span.start < whole) continue;
    // a name stays a name where the words around it say less
    const elsewhere = named.get(q.name) ?? 0;
    const score =
      elsewhere >= SAME_NAME_SCORE ? Math.max(q.score, LEAST_SCORE + (elsewhere - LEAST_SCORE) / 2) : q.score;
    if (score < LEAST_SCORE) continue;
    add(q.span, q.after, 'initiative-quoted', quotedScore(score));
    whole = q.span.end;
  }
  // a name inside a longer quoted name is a part of it
  const taken = new Cover(out);
  for (let at = places.from(0), end = 0; at < folded.length; at = places.from(Math.max(end, at + 1))) {
    const length = proper.at(folded, at);
    if (length === 0) continue;
    end = at + length;
    const m = { start: at, end };
    if (taken.covers(m.start)) continue;
    const name = folded.slice(m.start, m.end);
    if (IN_PLAIN_WORDS.test(folded.slice(Math.max(0, m.start - 2), m.end + 2))) continue;
    // “凝心·聚力”党建联盟: the noun that classifies a quoted name is no second mention
    if (/[”’]/.test(folded[m.start - 1] ?? '')) continue;
    if (PROPER_NAMES.includes(name)) add(m, m.end, 'initiative-proper', PROPER_SCORE);
    else if (!CAMPAIGNS.includes(name)) add(m, m.end, 'initiative-national', NATIONAL_SCORE);
    else if (CAMPAIGN_NOUN.test(folded.slice(m.end, m.end + 4)))
      add(m, m.end, 'initiative-campaign', CAMPAIGN_SCORE);
  }
  for (let at = folded.indexOf(WARDEN_END); at >= 0; at = folded.indexOf(WARDEN_END, at + 1)) {
    const front = WARDEN_FRONT.exec(folded.slice(Math.max(0, at - 2), at))?.[0];
    const end = at + WARDEN_END.length;
    if (front) add({ start: at - front.length, end }, end, 'initiative-warden', PROPER_SCORE);
  }
  for (let at = folded.indexOf('·'); at >= 0; at = folded.indexOf('·', at + 1)) {
    const front = DOTTED_FRONT.exec(folded.slice(Math.max(0, at - 6), at))?.[0];
    const rest = front && DOTTED_REST.exec(folded.slice(at, at + 12))?.[0];
    if (rest)
      add(
        { start: at - front.length, end: at + rest.length },
        at + rest.length,
        'initiative-platform',
        CAMPAIGN_SCORE,
      );
  }
  const recurring = [...named].filter(
    ([name, score]) =>
      score >= RECURRING_SCORE &&
      name.length >= RECURRING_LENGTH &&
      !PLAIN_WITHOUT_QUOTES.test(name) &&
      !/[,，]/.test(name),
  );
  if (recurring.length) {
    for (const m of new Matcher(recurring.map(r => r[0])).findAll(folded)) {
      // 某某政协网: what goes on is the name of a body
      if (/^(?:网|报|客户端|公众号)/.test(folded.slice(m.end, m.end + 3))) continue;
      if (!taken.covers(m.start) && !IN_PLAIN_WORDS.test(folded.slice(Math.max(0, m.start - 2), m.end + 2)))
        add(m, m.end, 'initiative-recurring', RECURRENCE_SCORE);
    }
  }
  return out;
}
