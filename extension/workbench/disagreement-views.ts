import { type Choice, choiceOf, choicesFor } from '../../shared/workbench/agreement/decisions.ts';
import {
  type Disagreement,
  type DisagreementSort,
  disagreementsOf,
} from '../../shared/workbench/agreement/disagreements.ts';
import type { Judgement } from '../../shared/workbench/agreement/layers.ts';
import type { AnnotationRow, PageRow } from '../../shared/workbench/row.ts';
import type { Bench } from './bench.ts';
import { sharedBy } from './team-views.ts';

/** What one of the two made of it. */
export type Side = Pick<Judgement, 'id' | 'by' | 'kind' | 'status' | 'exact' | 'attributes'> & {
  note?: string;
};

export interface DisagreementRow {
  /** The same whatever is decided of it. */
  key: string;
  page: Pick<PageRow, 'id' | 'title' | 'url' | 'site' | 'published'>;
  sort: DisagreementSort;
  fields: Disagreement['fields'];
  a?: Side;
  b?: Side;
  choices: Choice[];
  choice?: Choice | 'edited';
  /** What was made instead of it for the curated version. */
  instead: Pick<AnnotationRow, 'id' | 'kind' | 'exact' | 'attributes'>[];
}

export interface DisagreementView {
  /** Of all disagreements, decided ones too. */
  total: number;
  undecided: number;
  /** By sort, of those that are asked for by whether they are decided. */
  counts: Partial<Record<DisagreementSort, number>>;
  /** How many are shown for what is asked, of which these are the first. */
  found: number;
  rows: DisagreementRow[];
}

export interface DisagreementsAsked {
  sort?: DisagreementSort | undefined;
  /** Decided ones too. */
  all: boolean;
}

/** More come as these are decided. */
const MOST = 100;

function sideOf(one: Judgement): Side {
  const { id, by, kind, status, exact, attributes, row } = one;
  const note = (row.hands?.find(hand => hand.author === by) ?? row).note;
  return { id, by, kind, status, exact, attributes, ...(note !== undefined && { note }) };
}

const keyOf = ({ a, b }: Disagreement) => `${a?.id ?? ''} ${b?.id ?? ''}`;

function rowOf(bench: Bench, of: Disagreement, only: readonly AnnotationRow[]): DisagreementRow {
  const { page, sort, fields, a, b } = of;
  const facts = bench.index.pages.get(page) as PageRow;
  const { id, title, url, site, published } = facts;
  const instead = only
    .filter(one => [a, b].some(side => side && one.start < side.row.end && one.end > side.row.start))
    .map(one => ({ id: one.id, kind: one.kind, exact: one.exact, attributes: one.attributes }));
  const choice = choiceOf(of, instead.length > 0);
  return {
    key: keyOf(of),
    page: {
      ...{ id, title, url },
      ...(site !== undefined && { site }),
      ...(published !== undefined && { published }),
    },
    ...{ sort, fields, instead, choices: choicesFor(of) },
    ...(a && { a: sideOf(a) }),
    ...(b && { b: sideOf(b) }),
    ...(choice && { choice }),
  };
}

/** What two do not agree on, in the order of pages and their texts. */
export function disagreementView(
  bench: Bench,
  a: string,
  b: string,
  { sort, all }: DisagreementsAsked,
): DisagreementView {
  const every = sharedBy(bench, a, b).flatMap(shared => disagreementsOf(shared.page, shared.a, shared.b));
  const wanted = all ? every : every.filter(({ decided }) => !decided);
  const counts: DisagreementView['counts'] = {};
  for (const one of wanted) counts[one.sort] = (counts[one.sort] ?? 0) + 1;
  const found = sort === undefined ? wanted : wanted.filter(one => one.sort === sort);
  const only = new Map<string, AnnotationRow[]>();
  return {
    ...{ total: every.length, undecided: every.filter(({ decided }) => !decided).length },
    ...{ counts, found: found.length },
    rows: found.slice(0, MOST).map(one => {
      const held = only.get(one.page);
      const made = held ?? bench.index.rowsOf(one.page).filter(({ curated }) => curated === 'only');
      only.set(one.page, made);
      return rowOf(bench, one, made);
    }),
  };
}
