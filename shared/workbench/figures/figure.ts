/** The figures of a workspace, each with what it is shown under. */
import { isCounted } from '../is-counted.ts';
import type { AnnotationRow, Rows } from '../row.ts';
import { type Amount, amountOf } from './amount.ts';
import { derivedActs, derivedSubjects, type Grouping, groupingOf } from './derive-groups.ts';
import { type PeriodSpan, readPeriod } from './period-span.ts';
import type { ActRule, FigureRules, SubjectRule } from './rules.ts';
import { type UnitRead, unitReader, unitRules } from './unit-rules.ts';

export interface Figure {
  annotation: AnnotationRow;
  /** Both empty where the text does not say what is counted. */
  subject: string;
  group: string;
  /** Empty for none. */
  act: string;
  amount: Amount;
  /** As shown, by the rules; empty for none. */
  unit: string;
  /** What is counted, as one text: figures of one group, subject, act and unit have the same. */
  what: string;
  /** The text's own unit was another one. */
  converted: boolean;
  period?: PeriodSpan;
  place?: { code: string; name: string };
}

export interface Figures {
  figures: Figure[];
  /** Accepted figures that tell no amount: a ratio, or one that was typed without a number. */
  without: string[];
  /** What was derived from the data, whether or not members said otherwise. */
  derived: { subjects: SubjectRule[]; acts: ActRule[] };
  /** How often each subject, act and unit stands there, as written. */
  counts: Record<'subjects' | 'acts' | 'units', Map<string, number>>;
}

const isFigure = (row: AnnotationRow) => row.kind === 'statistic' && isCounted(row);

function countInto(counts: Map<string, number>, word: string | undefined): void {
  if (word !== undefined && word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
}

function figureOf(
  annotation: AnnotationRow,
  pages: Rows['pages'],
  grouping: Grouping,
  readUnit: (unit: string) => UnitRead,
  periodOf: (period: string) => PeriodSpan | undefined,
): Figure | undefined {
  const { attributes } = annotation;
  const { unit, times } = readUnit(attributes.unit ?? '');
  const amount = amountOf(attributes, annotation.exact, times);
  if (!amount) return undefined;
  const shown = grouping.subject(attributes.subject ?? '');
  const act = attributes.act ?? shown.act;
  const place = pages.get(annotation.page)?.place;
  const period = attributes.period === undefined ? undefined : periodOf(attributes.period);
  const { subject, group } = shown;
  const shownAct = act === undefined ? '' : grouping.act(act);
  const figure: Figure = {
    annotation,
    subject,
    group,
    act: shownAct,
    amount,
    unit,
    what: `${group}\n${subject}\n${shownAct}\n${unit}`,
    converted: unit !== (attributes.unit ?? ''),
  };
  if (period) figure.period = period;
  if (place) figure.place = place;
  return figure;
}

/** The accepted figures of a workspace by its rules, in the order of the annotations. */
export function figuresOf({ pages, annotations }: Rows, rules: FigureRules): Figures {
  const accepted: AnnotationRow[] = [];
  for (const annotation of annotations) if (isFigure(annotation)) accepted.push(annotation);
  const counts: Figures['counts'] = { subjects: new Map(), acts: new Map(), units: new Map() };
  for (const { attributes } of accepted) {
    countInto(counts.subjects, attributes.subject);
    countInto(counts.acts, attributes.act);
    countInto(counts.units, attributes.unit);
  }
  const derived = {
    subjects: derivedSubjects(counts.subjects, counts.acts),
    acts: derivedActs(counts.acts),
  };
  const grouping = groupingOf(rules, derived);
  const readUnit = unitReader(unitRules(rules.units));
  const periods = new Map<string, PeriodSpan | undefined>();
  const periodOf = (period: string) => {
    if (!periods.has(period)) periods.set(period, readPeriod(period));
    return periods.get(period);
  };
  const figures: Figure[] = [];
  const without: string[] = [];
  for (const annotation of accepted) {
    const figure = figureOf(annotation, pages, grouping, readUnit, periodOf);
    if (figure) figures.push(figure);
    else without.push(annotation.id);
  }
  return { figures, without, derived, counts };
}
