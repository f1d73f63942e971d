import type { Choice } from '../../../shared/import/items.ts';
import type { PreviewRow } from '../../import/view.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { VirtualList } from '../VirtualList.tsx';
import { Choices } from './Choices.tsx';
import { Sides } from './Sides.tsx';

const ROW_HEIGHT = 54;
const CONFLICT_HEIGHT = 170;

export interface PreviewListProps {
  rows: readonly PreviewRow[];
  choiceOf: (row: PreviewRow) => Choice;
  onChoose: (row: PreviewRow, choice: Choice) => void;
  t: TranslatePanel;
}

/** The records of one list; in that of conflicts each has both sides and a choice. All that files say is text. */
export function PreviewList({ rows, choiceOf, onChoose, t }: PreviewListProps) {
  if (rows.length === 0) return <p class="empty">{t('import.none')}</p>;
  const isConflicts = rows[0]?.differences !== undefined;
  return (
    <VirtualList
      items={rows}
      keyOf={({ of, n }) => `${of} ${n}`}
      height={isConflicts ? CONFLICT_HEIGHT : ROW_HEIGHT}
    >
      {(row, place) => {
        const { of, n, kind, text, title, url, by, differences } = row;
        return (
          <li key={`${of} ${n}`} class="preview-row" {...place}>
            <p>
              <span class={kind && `kind ${kind}`}>{t(kind ? `kind.${kind}` : 'import.page')}</span>{' '}
              <strong>{text}</strong>
            </p>
            <small title={url}>
              {title}
              {by !== undefined && ` · ${t('import.by', by)}`}
            </small>
            {differences && (
              <>
                <Sides differences={differences} t={t} />
                <Choices
                  name={`${of}-${n}`}
                  label={t('import.one')}
                  value={choiceOf(row)}
                  onChoose={choice => onChoose(row, choice)}
                  t={t}
                />
              </>
            )}
          </li>
        );
      }}
    </VirtualList>
  );
}
