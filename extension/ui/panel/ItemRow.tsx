import type { ComponentChildren } from 'preact';
import { FIRST_PART } from '../../../shared/page/page-part.ts';
import type { Item, ItemAction } from '../../messages.ts';
import { readOut } from '../read-out.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface ItemRowProps {
  item: Item;
  t: TranslatePanel;
  /** Which part of its article the page is. */
  part: string;
  onReveal: (item: Item) => void;
  onAct: (item: Item, action: ItemAction) => void;
  onEdit: (item: Item) => void;
  onLink: (item: Item) => void;
  /** Given where the same words stand elsewhere on the page. */
  onAll?: (item: Item) => void;
  /** What else belongs under a stored annotation. */
  below?: (item: Item) => ComponentChildren;
}

/** One mention or annotation in the list; a click shows it on the page. */
export function ItemRow({ item, t, part, onReveal, onAct, onEdit, onLink, onAll, below }: ItemRowProps) {
  const { kind, state, anchor, text, was, tags, note, from } = item;
  const said = readOut(item, t);
  const own = item.part ?? FIRST_PART;
  const away = anchor === 'orphan' && own !== part;
  const standing = anchor === 'found' ? t(`state.${state}`) : t(`anchor.${anchor}`);
  const status = from ? t('copy.from', from.site) : away ? t('anchor.part', own) : standing;
  return (
    <li class={`item ${state} ${away ? 'away' : anchor}`} style={`--tint: var(--${kind})`}>
      <button type="button" class="reveal" title={t('act.show')} onClick={() => onReveal(item)}>
        <span class="kind">{t(`kind.${kind}`)}</span>
        <span class="state">{status}</span>
        <span class="text">{text}</span>
        {said !== '' && <span class="said">{said}</span>}
        {was !== undefined && <span class="said">{t('card.was', was)}</span>}
      </button>
      {note !== undefined && <p class="note">{note}</p>}
      {tags.length > 0 && (
        <p class="tags">
          {tags.map(tag => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
        </p>
      )}
      <div class="buttons">
        {state === 'suggested' && (
          <>
            <button type="button" onClick={() => onAct(item, 'accept')}>
              {t('act.accept')}
            </button>
            <button type="button" onClick={() => onAct(item, 'reject')}>
              {t('act.reject')}
            </button>
          </>
        )}
        {state === 'rejected' && (
          <button type="button" onClick={() => onAct(item, 'accept')}>
            {t('act.restore')}
          </button>
        )}
        {state !== 'rejected' && (
          <button type="button" class="quiet" onClick={() => onEdit(item)}>
            {t('act.edit')}
          </button>
        )}
        {state !== 'rejected' && onAll && (
          <button type="button" class="quiet" title={t('panel.allTitle')} onClick={() => onAll(item)}>
            {t('panel.allSame')}
          </button>
        )}
        {anchor !== 'orphan' && state !== 'rejected' && (
          <button type="button" class="quiet" title={t('act.linkTitle')} onClick={() => onLink(item)}>
            {t('act.link')}
          </button>
        )}
        {state === 'accepted' && (
          <button type="button" class="quiet" onClick={() => onAct(item, 'delete')}>
            {t('act.delete')}
          </button>
        )}
      </div>
      {state !== 'suggested' && !from && below?.(item)}
    </li>
  );
}
