import { useMemo } from 'preact/hooks';
import type { FigureQuery, FigureView } from '../../../../shared/workbench/figures/desk.ts';
import type { TableRow } from '../../../../shared/workbench/figures/table.ts';
import type { BenchProps } from '../BenchView.ts';
import { isNarrowed, textsIn, withChoice } from './choices.ts';
import { FigureTable } from './FigureTable.tsx';
import { QuoteList } from './QuoteList.tsx';
import { TableTools } from './TableTools.tsx';

export interface ShownProps extends BenchProps {
  query: FigureQuery;
  view: FigureView;
}

/** What names a cell in the address: its row, and its period. */
const cellKey = ({ group, subject, act, unit, place }: TableRow, period: string) => [
  ...[group, subject, act, unit, place.code],
  period,
];

/** The table, and beside it the quotes behind a cell. */
export function TablePart(props: ShownProps) {
  const { view, params, go, t } = props;
  const { table, all, without } = view;
  const cell = textsIn(params, 'cell', 6);
  const ids = useMemo(() => {
    if (!cell) return undefined;
    const period = cell[5] as string;
    const row = table.rows.find(each => cellKey(each, period).join('\n') === cell.join('\n'));
    return row?.cells[table.periods.indexOf(period)]?.flatMap(({ annotations }) => annotations) ?? [];
  }, [table, cell?.join('\n')]);
  const open = (row: TableRow, period: string) => {
    const change = { cell: JSON.stringify(cellKey(row, period)), open: '' };
    go({ view: 'figures', params: withChoice(params, change) }, { replace: true });
  };
  return (
    <>
      <p class="count" role="status">
        {t('figures.count', table.count, table.pages, all)}{' '}
        {without > 0 && t('figures.withoutAmount', without)}
      </p>
      {table.rows.length === 0 && (
        <p class="empty">{t(isNarrowed(params) ? 'figures.noneFound' : 'figures.noneYet')}</p>
      )}
      {table.rows.length > 0 && (
        <div class={ids ? 'beside-quotes' : undefined}>
          <div class="of-table">
            <TableTools {...props} />
            <FigureTable
              table={table}
              allPlaces={props.query.choices.places === 'all'}
              cell={cell}
              keyOf={cellKey}
              onOpen={open}
              t={t}
            />
          </div>
          {ids && <QuoteList {...props} rules={props.query.rules} ids={ids} />}
        </div>
      )}
    </>
  );
}
