import { useState } from 'preact/hooks';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Running } from '../use-run.ts';
import { time } from '../when.ts';
import type { Message } from './messages.ts';
import './messages.css';

export interface SaidProps extends Pick<Running, 'messages' | 'close'> {
  t: TranslatePanel;
  /** Takes back the last step of history, which has the number `last`. */
  undo?: { last: number | undefined; take: () => void };
}

/**
 * What came of what the person did: what went wrong until it is closed, what was done until the next act, and all of it
 * again on request. The two live regions are always there: one that comes with its words is not read out.
 */
export function Said({ messages, close, undo, t }: SaidProps) {
  const wrong = messages.filter(({ open, failure }) => open && failure !== undefined);
  const done = messages.findLast(({ open, failure }) => open && failure === undefined);
  const past = messages.filter(({ open }) => !open).reverse();
  const words = ({ failure, text = '' }: Message) => (failure ? t(`failure.${failure}`) : text);
  return (
    <div class="messages">
      <div role="alert">
        {wrong.map(message => (
          <p key={message.id} class="error">
            <span>{words(message)}</span>
            <Close id={message.id} close={close} t={t} />
          </p>
        ))}
      </div>
      <div role="status">
        {done && (
          <p key={done.id} class="notice">
            <span>{done.text}</span>
            {undo && done.act !== undefined && done.act === undo.last && (
              <button type="button" onClick={undo.take}>
                {t('act.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {past.length > 0 && <Recent past={past} words={words} t={t} />}
    </div>
  );
}

interface RecentProps extends Pick<SaidProps, 't'> {
  past: readonly Message[];
  words: (message: Message) => string;
}

/** What was said before, on request. */
function Recent({ past, words, t }: RecentProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('message.recent', past.length)}</summary>
      {open && (
        <ol>
          {past.map(message => (
            <li key={message.id} class={message.failure && 'wrong'}>
              <time dateTime={new Date(message.at).toISOString()}>{time(message.at)}</time> {words(message)}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

function Close({ id, close, t }: { id: number } & Pick<SaidProps, 'close' | 't'>) {
  return (
    <button type="button" class="quiet" aria-label={t('message.close')} onClick={() => close(id)}>
      <span aria-hidden="true">×</span>
    </button>
  );
}
