import { periodWords } from '../../../../shared/words/period.ts';
import type { Measure } from '../../../../shared/workbench/figures/chart.ts';
import type { CellValue, TableRow } from '../../../../shared/workbench/figures/table.ts';
import { valueText } from '../../../../shared/workbench/figures/value-text.ts';
import type { TranslateBench } from '../translate-bench.ts';

/** 提案 · 收到（件） */
export function measureWords({ subject, act, unit }: Measure, t: TranslateBench): string {
  const what = [subject || t('figures.noSubject'), act].filter(Boolean).join(' · ');
  return unit === '' ? what : `${what} (${unit})`;
}

/** What a row counts, without its place. */
export function rowWords({ group, subject, act, unit }: TableRow, t: TranslateBench): string {
  const shown = subject === '' && group !== '' ? t('figures.wholeGroup', group) : subject;
  return measureWords({ subject: shown, act, unit }, t);
}

export function placeWords({ code, name }: { code: string; name: string }, all: boolean, t: TranslateBench) {
  if (code !== '') return name;
  return all ? t('figures.allPlaces') : t('figures.noPlace');
}

export const whenWords = (period: string, t: TranslateBench) =>
  period === '' ? t('figures.noPeriod') : periodWords(period, t);

/** An amount in a cell with what its row and column do not tell of it. */
export function cellWords(value: CellValue, t: TranslateBench): string {
  const of = [value.period && periodWords(value.period, t), value.place, value.subject].filter(Boolean);
  return of.length > 0 ? `${valueText(value)} (${of.join(' · ')})` : valueText(value);
}
