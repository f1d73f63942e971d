import { useState } from 'preact/hooks';
import type { CitationStyle } from '../../../shared/page/citation.ts';
import { readOut } from '../../../shared/words/read-out.ts';
import type { Item, ItemAction } from '../../messages.ts';
import { CiteButtons } from '../../ui/CiteButtons.tsx';
import { Note } from '../../ui/note/Note.tsx';
import type { Translate } from '../../ui/translate.ts';
import { ruleWords } from '../../ui/words/rules.ts';
import { trusted } from './trusted.ts';

export interface CardProps {
  items: Item[];
  t: Translate;
  onAct: (item: Item, action: ItemAction) => void;
  onEdit: (item: Item) => void;
  onLink: (item: Item) => void;
  onCite: (item: Item, style: CitationStyle) => void;
  /** Opens what members say of it, and the versions that two of them left. */
  onTalk: (item: Item) => void;
  /** Another of several items is shown. */
  onStep: (item: Item) => void;
}

/** What stands under the pointer, and what can be done with it: one at a time, the innermost first. */
export function Card({ items, onStep, ...rest }: CardProps) {
  const [at, setAt] = useState(0);
  const item = items[at % items.length] as Item;
  const { t } = rest;
  const step = (by: number) => {
    const next = (at + by + items.length) % items.length;
    setAt(next);
    onStep(items[next] as Item);
  };
  return (
    <>
      {items.length > 1 && (
        <div class="steps">
          <button type="button" aria-label={t('card.previous')} onClick={trusted(() => step(-1))}>
            ‹
          </button>
          <span aria-live="polite">{t('card.step', at + 1, items.length)}</span>
          <button type="button" aria-label={t('card.next')} onClick={trusted(() => step(1))}>
            ›
          </button>
        </div>
      )}
      <Entry key={item.key} item={item} {...rest} />
    </>
  );
}

function Entry({
  item,
  t,
  onAct,
  onEdit,
  onLink,
  onCite,
  onTalk,
}: Omit<CardProps, 'items' | 'onStep'> & { item: Item }) {
  const { kind, state, anchor, tags, note, rule, score, was, attributes, from, contested, comments } = item;
  const said = readOut(item, t);
  return (
    <section class="entry" style={`--tint: var(--${kind})`} aria-label={`${t(`kind.${kind}`)} ${item.text}`}>
      <div class="head">
        <span class="kind">{t(`kind.${kind}`)}</span>
        <span class={`state ${anchor}`}>
          {from
            ? t('copy.from', from.site)
            : anchor === 'changed'
              ? t('anchor.changed')
              : t(`state.${state}`)}
        </span>
      </div>
      <p class="words">{said || item.text}</p>
      {was !== undefined && <p class="was">{t('card.was', was)}</p>}
      {contested && <p class="was">{t('card.contested')}</p>}
      {attributes.definition !== undefined && (
        <p class="definition">{t('card.definition', attributes.definition)}</p>
      )}
      {rule !== undefined && (
        <p class="why">
          {t('card.why', ruleWords(rule, t('language') === 'zh' ? 'zh' : 'en'))}
          {score !== undefined && ` · ${t('card.score', score.toFixed(2))}`}
        </p>
      )}
      {note !== undefined && <Note note={note} t={t} />}
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map(tag => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        {state === 'suggested' && (
          <>
            <button type="button" class="first" onClick={trusted(() => onAct(item, 'accept'))}>
              {t('act.accept')}
            </button>
            <button type="button" onClick={trusted(() => onAct(item, 'reject'))}>
              {t('act.reject')}
            </button>
          </>
        )}
        <button type="button" onClick={trusted(() => onEdit(item))}>
          {t('act.edit')}
        </button>
        <button type="button" title={t('act.linkTitle')} onClick={trusted(() => onLink(item))}>
          {t('act.link')}
        </button>
        {state === 'accepted' && (
          <button type="button" title={t('card.talkTitle')} onClick={trusted(() => onTalk(item))}>
            {contested
              ? t('card.versions')
              : comments !== undefined
                ? t('card.talkCount', comments)
                : t('card.talk')}
          </button>
        )}
        {state === 'accepted' && (
          <button type="button" onClick={trusted(() => onAct(item, 'delete'))}>
            {t('act.delete')}
          </button>
        )}
      </div>
      <CiteButtons t={t} onCite={(style, event) => event.isTrusted && onCite(item, style)} />
    </section>
  );
}
