import { useMemo } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import { MOST_PRINTED, VirtualList } from '../../VirtualList.tsx';
import type { BenchProps } from '../BenchView.ts';
import { AnnotationRow } from './AnnotationRow.tsx';
import { useRows } from './use-rows.ts';

export interface RowListProps extends BenchProps {
  filter: Filter;
  /** How many the filter finds. */
  total: number;
  /** Id of the one whose page is open beside the list. */
  open: string | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}

/** What a row is likely to measure, in CSS pixels. */
const ROW_HEIGHT = 62;
/** Rows of longer lists are of one height, and what does not fit is cut off: it is read beside the list. */
const LONG = 2_000;

/** What a filter finds, fetched as it comes into sight: only the list is drawn anew then. */
export function RowList(props: RowListProps) {
  const { filter, total, open, chosen, onChoose, onOpen, t, readOnly } = props;
  const rows = useRows(props, filter);
  const indexes = useMemo(() => Array.from({ length: total }, (_, i) => i), [total]);
  return (
    <>
      {total > 0 && (
        <button
          type="button"
          class="quiet print"
          onClick={() => void rows.load(Math.min(total, MOST_PRINTED)).then(print)}
        >
          {t('bench.print')}
        </button>
      )}
      {/* Keys by place: to ask for every row's id would fetch them all. */}
      <VirtualList
        items={indexes}
        keyOf={String}
        height={ROW_HEIGHT}
        whole={0}
        fixed={total > LONG}
        printLeft={(printed, all) => t('bench.printLeft', printed, all)}
      >
        {(index, place) => {
          const row = rows.at(index);
          return (
            <AnnotationRow
              key={index}
              {...{ row, place, t, readOnly, onChoose, onOpen }}
              me={props.row.user.id}
              open={row !== undefined && row.id === open}
              isChosen={row !== undefined && chosen.has(row.id)}
            />
          );
        }}
      </VirtualList>
    </>
  );
}
