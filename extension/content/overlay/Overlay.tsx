import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readOut } from '../../../shared/words/read-out.ts';
import type { Item } from '../../messages.ts';
import { Adder } from './Adder.tsx';
import { Card } from './Card.tsx';
import { Offer } from './Offer.tsx';
import { PageReview } from './PageReview.tsx';
import { placeBeside } from './place.ts';
import type { OverlayActs, OverlayState, Rect } from './state.ts';
import { trusted } from './trusted.ts';
import type { TranslateOverlay } from './words.ts';

export interface OverlayProps extends OverlayActs {
  state: OverlayState;
  t: TranslateOverlay;
}

/** A box beside some words; it measures itself before it is seen. */
function Beside({
  at,
  ...rest
}: {
  at: Rect;
  class: string;
  role: 'dialog' | 'toolbar' | 'alert';
  label: string;
  children: ComponentChildren;
  onHover?: (over: boolean) => void;
  /** The focus went elsewhere. */
  onLeave?: (() => void) | undefined;
  /** What it shows, if it is to take the focus. */
  focus?: string | undefined;
  onClose?: () => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (box) setPlace(placeBeside(at, box, { width: window.innerWidth, height: window.innerHeight }));
  }, [at]);
  // What is not seen yet cannot have it; a box that only moves leaves it where the person put it.
  const seen = place !== undefined;
  useLayoutEffect(() => {
    if (seen && rest.focus !== undefined) ref.current?.focus({ preventScroll: true });
  }, [seen, rest.focus]);
  const style = place ? `left:${place.left}px;top:${place.top}px` : 'visibility:hidden;left:0;top:0';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: each of the roles that it may have supports a label.
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role, and the handlers do nothing that keys cannot.
    <div
      ref={ref}
      class={`box ${rest.class}`}
      role={rest.role}
      aria-label={rest.label}
      tabIndex={rest.focus === undefined ? undefined : -1}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing || !rest.onClose) return;
        event.stopPropagation();
        rest.onClose();
      }}
      style={style}
      onFocusOut={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) rest.onLeave?.();
      }}
      onMouseEnter={() => rest.onHover?.(true)}
      onMouseLeave={() => rest.onHover?.(false)}
      onMouseDown={event => {
        // A press in the adder must not drop the selection.
        if (rest.role === 'toolbar') event.preventDefault();
      }}
    >
      {rest.children}
    </div>
  );
}

/** At once, not when it has loaded: what is typed meanwhile is not for the page to hear. */
function takeFocus(frame: HTMLIFrameElement | null): void {
  frame?.focus();
}

const frameTitle = { note: 'editor.title', tags: 'editor.title', talk: 'card.talkTitle' } as const;

function cardKey(items: readonly Item[]): string {
  return items.map(item => item.key).join(' ');
}

function cardLabel([item]: readonly Item[], t: TranslateOverlay): string {
  if (!item) return t('appName');
  const said = readOut(item, t);
  const words = [item.text, said, t(`state.${item.state}`)].filter(Boolean).join(' · ');
  return t('card.said', t(`kind.${item.kind}`), words);
}

/** Reads words out. A region is read when it changes, not when it comes. */
function Heard({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}

/** All that stands over a page: card, adder, the frame for typing, and what went wrong. */
export function Overlay({ state, t, onUndo, onOffer, onAsk, ...on }: OverlayProps) {
  const { card, adder, editor, error, done, offer, review } = state;
  const { onAdd, onAct, onEdit, onLink, onCite, onTalk, onStep, onCardHover } = on;
  return (
    <>
      <Heard words={card?.heard ? cardLabel(card.items, t) : ''} />
      {card && (
        <Beside
          at={card.at}
          class="card"
          role="dialog"
          label={cardLabel(card.items, t)}
          onHover={onCardHover}
          focus={card.held && cardKey(card.items)}
          {...(card.held && { onClose: on.onClose })}
        >
          <Card
            key={cardKey(card.items)}
            items={card.items}
            t={t}
            onAct={onAct}
            onEdit={onEdit}
            onLink={onLink}
            onCite={onCite}
            onTalk={onTalk}
            onStep={onStep}
          />
        </Beside>
      )}
      {adder && (
        <Beside
          at={adder.at}
          class="adder"
          role="toolbar"
          label={t('adder.title')}
          focus={adder.keymap && 'adder'}
          onLeave={adder.keymap && on.onLeft}
        >
          <Adder t={t} keymap={adder.keymap} onAdd={onAdd} onClose={on.onClose} />
        </Beside>
      )}
      {editor && (
        <Beside at={editor.at} class="editor" role="dialog" label={t(frameTitle[editor.view])}>
          <iframe ref={takeFocus} src={editor.src} title={t(frameTitle[editor.view])} />
        </Beside>
      )}
      {review && <PageReview {...review} page={onAsk} paused={adder?.keymap !== undefined} t={t} />}
      {offer && <Offer offer={offer} t={t} onOffer={onOffer} />}
      {done && (
        <div class="box done" role="status">
          {t(...done.said)}
          {done.undoable && (
            <button type="button" onClick={trusted(onUndo)}>
              {t('act.undo')}
            </button>
          )}
        </div>
      )}
      {error && (
        <Beside at={error.at} class="error" role="alert" label={t('appName')}>
          {t(`failure.${error.code}`)}
        </Beside>
      )}
    </>
  );
}
