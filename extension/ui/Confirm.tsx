import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TranslatePanel } from './translate-panel.ts';

export interface ConfirmProps {
  /** On the button that asks. */
  label: string;
  title?: string;
  question: ComponentChildren;
  /** What has to be typed before it can be confirmed, where nothing can bring it back. */
  typed?: string;
  disabled?: boolean;
  onYes: () => void;
  t: TranslatePanel;
}

/** A button that asks before it acts, in its own place. Escape and Cancel take it back. */
export function Confirm({ label, title, question, typed, disabled = false, onYes, t }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const first = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (asking) (first.current?.querySelector('input') ?? first.current?.querySelector('button'))?.focus();
  }, [asking]);
  const close = () => {
    setAsking(false);
    setText('');
  };
  if (!asking) {
    return (
      <button type="button" class="danger" title={title} disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <fieldset
      class="confirm"
      aria-label={label}
      onKeyDown={event => event.key === 'Escape' && !event.isComposing && close()}
    >
      <p>{question}</p>
      <span class="choice" ref={first}>
        {typed !== undefined && (
          <input
            aria-label={typed}
            value={text}
            autocomplete="off"
            onInput={event => setText(event.currentTarget.value)}
          />
        )}
        <button type="button" onClick={close}>
          {t('confirm.no')}
        </button>
        <button
          type="button"
          class="bad"
          disabled={typed !== undefined && text.trim() !== typed.trim()}
          onClick={() => {
            close();
            onYes();
          }}
        >
          {label}
        </button>
      </span>
    </fieldset>
  );
}
