import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  CellValue,
  FigureTable as Table,
  TableRow,
} from '../../../../shared/workbench/figures/table.ts';
import type { TranslateBench } from '../translate-bench.ts';
import { cellWords, placeWords, rowWords, whenWords } from './figure-words.ts';

export interface FigureTableProps {
  table: Table;
  /** One row stands for all places. */
  allPlaces: boolean;
  /** The cell whose quotes are shown, as `keyOf` names it. */
  cell: readonly string[] | undefined;
  keyOf: (row: TableRow, period: string) => string[];
  onOpen: (row: TableRow, period: string) => void;
  t: TranslateBench;
}

/** Every row is as high (figures.css): which ones are seen is known without measuring any. */
const ROW = 34;
/** Rows are drawn in steps of so many, and so many beyond what is seen. */
const STEP = 10;
/** Values that a cell shows; how many more there are is said. */
const SHOWN = 2;

/** The rows that are seen; all of them while the page is printed. */
function useSeen(count: number) {
  const box = useRef<HTMLElement>(null);
  const [first, setFirst] = useState(0);
  const [height, setHeight] = useState(800);
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setFirst(Math.floor(element.scrollTop / (ROW * STEP)) * STEP);
    const sized = new ResizeObserver(() => setHeight(element.clientHeight));
    const listening = new AbortController();
    const { signal } = listening;
    sized.observe(element);
    element.addEventListener('scroll', look, { signal, passive: true });
    addEventListener('beforeprint', () => setPrinted(true), { signal });
    addEventListener('afterprint', () => setPrinted(false), { signal });
    return () => {
      sized.disconnect();
      listening.abort();
    };
  }, []);
  const from = printed ? 0 : Math.max(0, Math.min(first, count) - STEP);
  const to = printed ? count : Math.min(count, first + Math.ceil(height / ROW) + 2 * STEP);
  return { box, from, to };
}

/** The table in a box of its own, with heads that stay; of many rows only what is near what one sees is drawn. */
export function FigureTable({ table, allPlaces, cell, keyOf, onOpen, t }: FigureTableProps) {
  const { periods, rows } = table;
  const { box, from, to } = useSeen(rows.length);
  const opened = cell?.join('\n');
  const columns = periods.length + 2;
  // The quotes beside the table may have taken the room that the cell stood in.
  useEffect(() => {
    if (opened)
      box.current?.querySelector('td.open')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [opened]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is scrolled by keys.
    <section class="figure-table" ref={box} tabIndex={0} aria-label={t('figures.table')}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="what">
              {[t('figures.subject'), t('figures.act'), t('figures.unit')].join(' · ')}
            </th>
            <th scope="col" class="where">
              {t('figures.place')}
            </th>
            {periods.map(period => (
              <th key={period} scope="col">
                {whenWords(period, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={from} columns={columns} />
          {rows.slice(from, to).map((row, i) => (
            <tr key={keyOf(row, '').join('\n')} aria-rowindex={from + i + 2}>
              <RowHeads {...{ row, allPlaces, t }} before={rows[from + i - 1]} />
              {periods.map((period, at) => {
                const values = row.cells[at];
                const isOpen = opened !== undefined && keyOf(row, period).join('\n') === opened;
                return (
                  <td key={period} class={isOpen ? 'open' : undefined}>
                    {values && (
                      <Cell
                        {...{ values, t, isOpen }}
                        of={`${rowWords(row, t)}, ${placeWords(row.place, allPlaces, t)}`}
                        when={whenWords(period, t)}
                        onOpen={() => onOpen(row, period)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <Gap rows={rows.length - to} columns={columns} />
        </tbody>
      </table>
    </section>
  );
}

/** The room of rows that are not drawn. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr class="gap">
      <td colSpan={columns} style={{ height: `${rows * ROW}px` }} />
    </tr>
  );
}

interface RowHeadsProps {
  row: TableRow;
  before: TableRow | undefined;
  allPlaces: boolean;
  t: TranslateBench;
}

function RowHeads({ row, before, allPlaces, t }: RowHeadsProps) {
  const isUnder = row.subject !== '' && row.subject !== row.group;
  const words = rowWords(row, t);
  const isSame = before !== undefined && rowWords(before, t) === words;
  const where = placeWords(row.place, allPlaces, t);
  return (
    <>
      <th scope="row" class={isUnder ? 'what under' : 'what'} title={words}>
        <span class={isSame ? 'same' : undefined}>{words}</span>
        {isUnder && !isSame && <small> {t('figures.under', row.group)}</small>}
      </th>
      <th scope="row" class="where" title={where}>
        {where}
      </th>
    </>
  );
}

interface CellProps {
  values: readonly CellValue[];
  of: string;
  when: string;
  isOpen: boolean;
  onOpen: () => void;
  t: TranslateBench;
}

function Cell({ values, of, when, isOpen, onOpen, t }: CellProps) {
  const said = values.slice(0, SHOWN).map(value => cellWords(value, t));
  const more = values.length > SHOWN ? ` ${t('figures.more', values.length)}` : '';
  const shown = said.join(' / ') + more;
  return (
    <button
      type="button"
      class={values.length > 1 ? 'cell several' : 'cell'}
      aria-label={t('figures.openCell', of, when, shown)}
      aria-expanded={isOpen}
      title={values.map(value => cellWords(value, t)).join('\n')}
      onClick={onOpen}
    >
      {shown}
    </button>
  );
}
