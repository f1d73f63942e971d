import { classifyingNoun } from './classifying-nouns.ts';
import type { Span } from './documents.ts';
import { CAMPAIGN, NATIONAL_TERMS, PROPER_NAMES, WARDEN } from './known-initiatives.ts';
import { Matcher } from './matcher.ts';
import { judgeQuote } from './quoted-names.ts';
import type { Quote } from './quotes.ts';

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
const PROPER_SCORE = 0.9;
const CAMPAIGN_SCORE = 0.7;
const RECURRENCE_SCORE = 0.7;
const NATIONAL_SCORE = 0.5;
/** Quoted names that read as plain words without their quotes. */
const PLAIN_WITHOUT_QUOTES =
  /^(?:双向发力|文化引领|模范机关|重要阵地|重要平台|重要渠道|凝心聚力|民主监督|基层协商|情况通报会|高质量发展|.*(?:工作|建设|会议|活动))$/;

const proper = new Matcher([...PROPER_NAMES, ...NATIONAL_TERMS]);

function fullName(folded: string, raw: string, span: Span, after: number): string | undefined {
  const noun = classifyingNoun(folded, after);
  return noun ? (raw.slice(span.start, span.end) + noun).replace(/[“”‘’]/g, '') : undefined;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Finds initiatives in the folded text; `raw` is the text as written, for the words of attributes. */
export function findInitiatives(folded: string, raw: string, quotes: readonly Quote[]): Initiative[] {
  const out: Initiative[] = [];
  const add = (span: Span, after: number, rule: string, score: number) => {
    const full = fullName(folded, raw, span, after);
    out.push({ ...span, rule, score, ...(full ? { full } : {}) });
  };
  const named = new Map<string, number>();
  for (const quote of quotes) {
    const { score } = judgeQuote(folded, quote);
    if (score < LEAST_SCORE) continue;
    const span = trimmed(folded, quote);
    add(span, quote.end + 1, 'initiative-quoted', score);
    const name = folded.slice(span.start, span.end);
    named.set(name, Math.max(named.get(name) ?? 0, score));
  }
  for (const m of proper.findAll(folded)) {
    const national = m.pattern >= PROPER_NAMES.length;
    if (folded.startsWith('协商在基层社会', m.start)) continue;
    // “凝心·聚力”党建联盟: the noun that classifies a quoted name is no second mention
    if (/[”’]/.test(folded[m.start - 1] ?? '')) continue;
    add(
      m,
      m.end,
      national ? 'initiative-national' : 'initiative-proper',
      national ? NATIONAL_SCORE : PROPER_SCORE,
    );
  }
  for (const pattern of [WARDEN, CAMPAIGN]) {
    const score = pattern === WARDEN ? PROPER_SCORE : CAMPAIGN_SCORE;
    for (const m of folded.matchAll(pattern)) {
      const span = { start: m.index, end: m.index + m[0].length };
      add(span, span.end, pattern === WARDEN ? 'initiative-warden' : 'initiative-campaign', score);
    }
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
      if (!folded.startsWith('协商在基层社会', m.start))
        add(m, m.end, 'initiative-recurring', RECURRENCE_SCORE);
    }
  }
  return out;
}
