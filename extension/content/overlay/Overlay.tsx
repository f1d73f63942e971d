import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CopyOffer, Item } from '../../messages.ts';
import type { Translate } from '../../ui/translate.ts';
import type { Mark } from '../strip-marks.ts';
import { Adder, type AdderProps } from './Adder.tsx';
import { Card, type CardProps } from './Card.tsx';
import { Offer } from './Offer.tsx';
import { placeBeside } from './place.ts';
import { Strip } from './Strip.tsx';
import { trusted } from './trusted.ts';

type Rect = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

export interface OverlayState {
  card?: { items: Item[]; at: Rect };
  adder?: { at: Rect };
  editor?: { src: string; at: Rect };
  error?: { text: string; at: Rect };
  /** What was just done; `undoable` while it can be taken back with one press. */
  done?: { text: string; undoable: boolean };
  strip?: { marks: Mark[] };
  /** A copy of this page is annotated: whether to show what stands there. */
  offer?: CopyOffer;
}

export interface OverlayProps extends Omit<CardProps, 'items'>, AdderProps {
  state: OverlayState;
  onCardHover: (over: boolean) => void;
  onUndo: () => void;
  onGo: (key: string) => void;
  onOffer: (show: boolean) => void;
  t: Translate;
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
}) {
  const ref = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (box) setPlace(placeBeside(at, box, { width: window.innerWidth, height: window.innerHeight }));
  }, [at]);
  const style = place ? `left:${place.left}px;top:${place.top}px` : 'visibility:hidden;left:0;top:0';
  return (
    <section
      ref={ref}
      class={`box ${rest.class}`}
      role={rest.role}
      aria-label={rest.label}
      style={style}
      onMouseEnter={() => rest.onHover?.(true)}
      onMouseLeave={() => rest.onHover?.(false)}
      onMouseDown={event => {
        // A press in the adder must not drop the selection.
        if (rest.role === 'toolbar') event.preventDefault();
      }}
    >
      {rest.children}
    </section>
  );
}

/** At once, not when it has loaded: what is typed meanwhile is not for the page to hear. */
function takeFocus(frame: HTMLIFrameElement | null): void {
  frame?.focus();
}

/** All that stands over a page: card, adder, the frame for typing, and what went wrong. */
export function Overlay({ state, t, onUndo, onGo, onOffer, ...on }: OverlayProps) {
  const { card, adder, editor, error, done, strip, offer } = state;
  const { onAdd, onAct, onEdit, onLink, onStep, onCardHover } = on;
  return (
    <>
      {card && (
        <Beside at={card.at} class="card" role="dialog" label={t('appName')} onHover={onCardHover}>
          <Card
            key={card.items.map(item => item.key).join(' ')}
            items={card.items}
            t={t}
            onAct={onAct}
            onEdit={onEdit}
            onLink={onLink}
            onStep={onStep}
          />
        </Beside>
      )}
      {adder && (
        <Beside at={adder.at} class="adder" role="toolbar" label={t('adder.title')}>
          <Adder t={t} onAdd={onAdd} />
        </Beside>
      )}
      {editor && (
        <Beside at={editor.at} class="editor" role="dialog" label={t('editor.title')}>
          <iframe ref={takeFocus} src={editor.src} title={t('editor.title')} />
        </Beside>
      )}
      {strip && <Strip marks={strip.marks} label={t('strip.title')} onGo={onGo} />}
      {offer && <Offer offer={offer} t={t} onOffer={onOffer} />}
      {done && (
        <div class="box done" role="status">
          {done.text}
          {done.undoable && (
            <button type="button" onClick={trusted(onUndo)}>
              {t('act.undo')}
            </button>
          )}
        </div>
      )}
      {error && (
        <Beside at={error.at} class="error" role="alert" label={t('appName')}>
          {error.text}
        </Beside>
      )}
    </>
  );
}
