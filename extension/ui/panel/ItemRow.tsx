import type { ComponentChildren } from 'preact';
import { lookOf } from '../../../shared/model/tag-look.ts';
import { FIRST_PART } from '../../../shared/page/page-part.ts';
import { readOut } from '../../../shared/words/read-out.ts';
import type { Item } from '../../messages.ts';
import type { FailureCode } from '../../result.ts';
import type { Overlap } from '../../review/overlaps.ts';
import { TagChip } from '../codes/TagChip.tsx';
import { useCodebook } from '../codes/WithCodebook.tsx';
import type { Keys } from '../keys/use-keys.ts';
import { NoteSoon } from '../note/NoteSoon.tsx';
import { RangeBar } from '../review/RangeBar.tsx';
import { type EditedPart, RowEditor } from '../review/RowEditor.tsx';
import type { AskPage, Review } from '../review/use-review.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { RowPlace } from '../VirtualList.tsx';
import { rowId } from './item-sections.ts';
import { RowButtons } from './RowButtons.tsx';

export interface ItemRowProps {
  item: Item;
  place: RowPlace;
  t: TranslatePanel;
  /** Which part of its article the page is. */
  part: string;
  /** It is where the person is: it shows what its keys are. */
  current: boolean;
  /** A suggestion above the line that the person has drawn. */
  certain: boolean;
  editing: EditedPart | undefined;
  /** Given where it overlaps another. */
  overlap?: Overlap | undefined;
  review: Pick<Review, 'act' | 'edit' | 'patch' | 'reveal' | 'stopEditing'>;
  keys: Keys;
  page: AskPage;
  onFail: (code: FailureCode) => void;
  onSelect: (item: Item) => void;
  onLink: (item: Item) => void;
  /** Given where the same words stand elsewhere on the page. */
  onAll: ((item: Item) => void) | undefined;
  /** What else belongs under a stored annotation. */
  below: (item: Item) => ComponentChildren;
}

/** Of what it overlaps so much is said. */
const MAX_WORDS = 24;

function overlapWords({ how, item: { kind, text } }: Overlap, t: TranslatePanel): string {
  const characters = [...text];
  const words = characters.length > MAX_WORDS ? `${characters.slice(0, MAX_WORDS).join('')}…` : text;
  return t(`row.${how}`, t(`kind.${kind}`), words);
}

/** One mention or annotation in the list; a click shows it on the page. */
export function ItemRow(props: ItemRowProps) {
  const { item, place, t, part, current, certain, editing, overlap, review, page, onFail, onSelect, below } =
    props;
  const { kind, state, anchor, text, was, tags, note, from } = item;
  const book = useCodebook();
  const said = readOut(item, t);
  const own = item.part ?? FIRST_PART;
  const away = anchor === 'orphan' && own !== part;
  const standing = anchor === 'found' ? t(`state.${state}`) : t(`anchor.${anchor}`);
  const status = from ? t('copy.from', from.site) : away ? t('anchor.part', own) : standing;
  const sure = item.score === undefined ? '' : ` ${Math.round(item.score * 100)}%`;
  const { style, ...rest } = place;
  const looks = [
    'item',
    state,
    away ? 'away' : anchor,
    current && 'current',
    certain && 'certain',
    overlap?.how,
  ];
  return (
    <li
      id={rowId(item)}
      class={looks.filter(Boolean).join(' ')}
      style={{ '--tint': `var(--${kind})`, ...style }}
      // Not by a press of the mouse: what it is about to click would move away under it.
      onFocusCapture={event => (event.target as Element).matches(':focus-visible') && onSelect(item)}
      {...rest}
    >
      <button
        type="button"
        class="reveal"
        title={t('act.show')}
        tabIndex={current ? 0 : -1}
        aria-current={current}
        onClick={() => {
          onSelect(item);
          review.reveal(item);
        }}
      >
        <span class="kind">{t(`kind.${kind}`)}</span>
        <span class="state">
          {status}
          {sure}
        </span>
        <span class="text">{text}</span>
        {said !== '' && <span class="said">{said}</span>}
        {overlap && <span class="said">{overlapWords(overlap, t)}</span>}
        {was !== undefined && <span class="said">{t('card.was', was)}</span>}
      </button>
      {editing === undefined ? (
        <>
          {note !== undefined && <NoteSoon note={note} t={t} />}
          {tags.length > 0 && (
            <p class="tags">
              {tags.map(tag => (
                <TagChip
                  key={tag}
                  label={tag}
                  look={lookOf(book, tag)}
                  free={book.controlled ? t('tags.free') : undefined}
                />
              ))}
            </p>
          )}
          <RowButtons {...props} />
        </>
      ) : editing === 'range' ? (
        <RangeBar item={item} page={page} t={t} onDone={review.stopEditing} onFail={onFail} />
      ) : (
        <RowEditor
          item={item}
          field={editing}
          t={t}
          onSave={patch => review.patch(item, patch)}
          onCancel={review.stopEditing}
        />
      )}
      {state !== 'suggested' && !from && below(item)}
    </li>
  );
}
