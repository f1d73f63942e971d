import { BYLINE_MARKS } from './bylines.ts';
import { Cover } from './cover.ts';
import { DATE_BEGINS, findDates } from './dates.ts';
import { findDocuments, type Span } from './documents.ts';
import { linkEntities } from './entities.ts';
import { FIGURE_BEGINS, findFigures } from './figures.ts';
import { fold } from './fold.ts';
import { readDefinitions } from './glossary.ts';
import { findInitiatives, PROPER_BEGINS } from './initiatives.ts';
import { KNOWN_BEGINS } from './known-persons.ts';
import { applyLexicon } from './lexicon.ts';
import type { InitiativeMention, Lexicon, Mention, PersonMention, StatisticMention } from './mention.ts';
import { mayBeginName } from './names.ts';
import { resolveOverlaps } from './overlaps.ts';
import { readPageTime } from './page-time.ts';
import { findPeople, MAY_PRECEDE_NAME } from './people.ts';
import { Periods } from './period.ts';
import { TIME_BEGINS } from './period-marks.ts';
import { scanFor } from './places.ts';
import { findQuotes, QUOTE_MARKS } from './quotes.ts';
import { EVIDENCE } from './scores.ts';
import { spacesInNames } from './spaced-names.ts';
import { Subjects } from './subject.ts';
import { takeTitlePeriods } from './title-periods.ts';
import { invisiblePlaces, leaveOut } from './visible.ts';

const HAN = /[\u3400-\u9fff]/;
/** A quote this short is a name or a word: the numerals in it are no figure unless they are all of it. */
const SHORT_QUOTE = 8;
const MEASURED =
  /^[约近超逾]?[\d.,]+(?:[%‰+]|[多余]?[万亿千百])|[,，。、]|^百分之|[\d][多余]?[件名个人次元条项家]/;

function isShortWord(text: string, quote: Span): boolean {
  return quote.end - quote.start <= SHORT_QUOTE && !MEASURED.test(text.slice(quote.start, quote.end));
}

/**
 * Finds the figures, persons, initiatives and documents of a page's text, sorted by place and never overlapping. Offsets are
 * UTF-16 code units into `text`; `text.slice(start, end)` is each mention's `text`. Pure and linear in the text's length.
 *
 * `lexicon` is what the workspace confirmed (found wherever it stands, with its canonical name) or rejected (not suggested).
 */
export function recognise(text: string, lexicon: Lexicon = []): Mention[] {
  return without(text, invisiblePlaces(text), visible => {
    const folded = fold(visible);
    const gaps = spacesInNames(folded);
    return without(visible, gaps, joined =>
      recogniseJoined(joined, gaps.length === 0 ? folded : leaveOut(folded, gaps).text, lexicon),
    );
  });
}

/** What is found in a text without some of its characters, told as it stands in the text. */
function without(text: string, places: readonly number[], find: (text: string) => Mention[]): Mention[] {
  if (places.length === 0) return find(text);
  const shortened = leaveOut(text, places);
  return find(shortened.text).map(mention => {
    const span = shortened.whole(mention);
    return { ...mention, ...span, text: text.slice(span.start, span.end) };
  });
}

const scan = scanFor(
  {
    quotes: QUOTE_MARKS,
    dates: DATE_BEGINS,
    times: TIME_BEGINS,
    figures: FIGURE_BEGINS,
    names: mayBeginName,
    known: KNOWN_BEGINS,
    marks: BYLINE_MARKS,
    proper: PROPER_BEGINS,
  },
  { names: MAY_PRECEDE_NAME },
);

function recogniseJoined(text: string, folded: string, lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  const slice = (span: Span) => text.slice(span.start, span.end);

  const places = scan(folded);
  const documents = findDocuments(folded);
  for (const d of documents) {
    const { start, end } = d;
    mentions.push({
      kind: 'document',
      start,
      end,
      text: slice(d),
      rule: 'document-title',
      score: EVIDENCE.document.score,
    });
  }
  const titles = new Cover(documents);
  const outside = (span: Span) => !titles.covers(span.start);

  const dates = findDates(folded, places.dates).filter(outside);
  const quotes = findQuotes(folded, places.quotes).filter(outside);
  const definitions = readDefinitions(folded, text);
  const initiatives = findInitiatives(folded, text, places.proper, quotes).filter(outside);
  for (const i of initiatives) {
    const { start, end, rule, score } = i;
    const initiative: InitiativeMention = { kind: 'initiative', start, end, text: slice(i), rule, score };
    const definition = definitions.get(folded.slice(start, end));
    if (i.full) initiative.full = i.full;
    if (definition) initiative.definition = definition;
    mentions.push(initiative);
  }
  const named = new Cover([...documents, ...initiatives]);

  const people = findPeople(folded, places, i => named.covers(i));
  for (const p of people) {
    const { start, end, rule, score } = p;
    const written = slice(p);
    const name = written.replace(/\s+/g, '');
    const person: PersonMention = { kind: 'person', start, end, text: written, name, rule, score };
    if (p.title) person.title = slice(p.title);
    mentions.push(person);
  }
  const taken = new Cover([
    ...documents,
    ...initiatives,
    ...people,
    ...dates,
    ...quotes.filter(q => isShortWord(folded, q)),
  ]);

  const figures = findFigures(folded, places.figures, i => taken.past(i));
  const time = readPageTime(folded, dates);
  const periods = new Periods(folded, places.times, dates, time);
  const subjects = new Subjects(folded);
  /** The unit as written; one that the rules put together (人次 of 人(次)) stays theirs. */
  const writtenUnit = ({ unit, unitStart }: { unit: string; unitStart: number }) =>
    HAN.test(unit) && folded.startsWith(unit, unitStart)
      ? text.slice(unitStart, unitStart + unit.length)
      : unit;
  const statistics = figures.map((f, i) => {
    const counted = subjects.read(f, figures[i + 1]?.start ?? folded.length);
    const period = periods.of(f.start, f.end, f.unit);
    const { start, end, approx, rule, score } = f;
    const statistic: StatisticMention = {
      kind: 'statistic',
      start,
      end,
      text: slice(f),
      unit: writtenUnit(f),
      approx,
      rule,
      score,
    };
    for (const key of ['value', 'min', 'max'] as const) if (f[key] !== undefined) statistic[key] = f[key];
    if (counted.subject) statistic.subject = slice(counted.subject);
    if (counted.act) statistic.act = slice(counted.act);
    if (period) statistic.period = period;
    return statistic;
  });
  takeTitlePeriods(statistics, time.titleEnd);
  // No argument list holds what a text of megabytes has.
  for (const statistic of statistics) mentions.push(statistic);

  const standing = resolveOverlaps(lexicon.length ? applyLexicon(text, folded, mentions, lexicon) : mentions);
  linkEntities(standing.filter(m => m.kind === 'person'));
  return standing;
}
