import { ask } from '../../platform.ts';
import type { Result } from '../../result.ts';
import type { ActSummary, HistoryHeads } from '../../storage/history.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';

/** Words of an annotation in a hint: so many say which it is. */
const HINT_LENGTH = 24;

/** An act in a few words: `确认“187件”`, `确认 12 条`. */
export function actWords({ deed, count, text }: Omit<ActSummary, 'step'>, t: TranslatePanel): string {
  const did = t(`deed.${deed}`);
  if (text === undefined) return count > 1 ? t('deed.many', did, count) : did;
  const letters = [...text];
  const short = letters.length > HINT_LENGTH ? `${letters.slice(0, HINT_LENGTH).join('')}…` : text;
  return t('deed.one', did, short);
}

export interface HistoryButtonsProps {
  heads: HistoryHeads;
  busy: boolean;
  run: Run;
  t: TranslatePanel;
  /** Steps in another workspace than the active one. */
  step?: (direction: 'undo' | 'redo') => Promise<Result<boolean>>;
}

const ofActive = (direction: 'undo' | 'redo') => ask(direction, {});

/** Undo and redo, without end; each tells what it would do. */
export function HistoryButtons({ heads, busy, run, t, step = ofActive }: HistoryButtonsProps) {
  return (
    <>
      {(['undo', 'redo'] as const).map(direction => {
        const head = heads[direction];
        const what = head && t(`review.${direction}What`, actWords(head, t));
        return (
          <button
            key={direction}
            type="button"
            class="quiet"
            disabled={busy || !head}
            title={what}
            onClick={() => void run(() => step(direction))}
          >
            {t(`act.${direction}`)}
          </button>
        );
      })}
    </>
  );
}
