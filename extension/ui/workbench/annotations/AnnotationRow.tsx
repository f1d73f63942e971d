import { dayInChina } from '../../../../shared/formats/day.ts';
import { readOut } from '../../../../shared/words/read-out.ts';
import type { ListedRow } from '../../../workbench/annotation-views.ts';
import type { RowPlace } from '../../VirtualList.tsx';
import type { TranslateBench } from '../translate-bench.ts';
import { authorWords } from './facet-words.ts';

export interface AnnotationRowProps {
  /** Undefined while it is fetched. */
  row: ListedRow | undefined;
  place: RowPlace;
  open: boolean;
  isChosen: boolean;
  readOnly: boolean;
  /** Our own user id. */
  me: string;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
  t: TranslateBench;
}

/** One annotation in the list: its words, what they say, and where and when its page was. */
export function AnnotationRow({
  row,
  place,
  open,
  isChosen,
  readOnly,
  me,
  onChoose,
  onOpen,
  t,
}: AnnotationRowProps) {
  if (!row) return <li {...place} class="row waiting" />;
  const { id, kind, exact, status, tags, note, of } = row;
  const said = readOut({ kind, attributes: row.attributes, text: exact }, t);
  const day = of.published && dayInChina(of.published);
  const author = authorWords(row.authorName, me, t);
  return (
    <li
      {...place}
      class={`row ${status}${open ? ' open' : ''}`}
      style={{ ...place.style, '--tint': `var(--${kind})` }}
    >
      {!readOnly && (
        <input
          type="checkbox"
          aria-label={t('bench.choose', exact)}
          checked={isChosen}
          onChange={() => onChoose(id)}
        />
      )}
      <button type="button" class="quiet words" aria-expanded={open} onClick={() => onOpen(id)}>
        <span class="kind">{t(`kind.${kind}`)}</span> <strong>{exact}</strong>
        {said !== '' && <span class="said-of"> {said}</span>}
        {status === 'rejected' && <em> {t('state.rejected')}</em>}
        {row.contested && <em> {t('bench.contested')}</em>}
        <small>
          {[of.title, of.place?.name, of.site, day, author].filter(Boolean).join(' · ')}
          {note !== undefined && ` · ${t('bench.hasNote')}`}
        </small>
      </button>
      {tags.length > 0 && (
        <span class="tags">
          {tags.map(tag => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
