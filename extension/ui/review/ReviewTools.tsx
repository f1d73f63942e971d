import { ORDERS, type Order } from '../../review/order.ts';
import { Kbd } from '../keys/Kbd.tsx';
import type { Keys } from '../keys/use-keys.ts';
import type { TranslatePanel } from '../translate-panel.ts';

/** The confidence line moves by so much, and goes up to so much. */
export const THRESHOLD_STEP = 0.05;
export const MOST_THRESHOLD = 0.95;

export interface ReviewToolsProps {
  order: Order;
  onOrder: (order: Order) => void;
  /** 0 draws no line. */
  threshold: number;
  onThreshold: (threshold: number) => void;
  /** How many of those shown are above the line. */
  certain: number;
  busy: boolean;
  keys: Keys;
  t: TranslatePanel;
  onAcceptAbove: () => void;
  onHelp: () => void;
  onPage: () => void;
}

/** How the list is gone through: its order, from which confidence on one trusts it, and by which keys. */
export function ReviewTools(props: ReviewToolsProps) {
  const { order, onOrder, threshold, onThreshold, certain, busy, keys, t, onAcceptAbove, onHelp, onPage } =
    props;
  const percent = Math.round(threshold * 100);
  return (
    <div class="review-tools">
      <select
        aria-label={t('review.order')}
        value={order}
        onChange={event => onOrder(event.currentTarget.value as Order)}
      >
        {ORDERS.map(one => (
          <option key={one} value={one}>
            {t(one === 'page' ? 'review.orderPage' : 'review.orderScore')}
          </option>
        ))}
      </select>
      <label>
        {percent === 0 ? t('review.thresholdOff') : t('review.threshold', percent)}
        <input
          type="range"
          min="0"
          max={MOST_THRESHOLD * 100}
          step={THRESHOLD_STEP * 100}
          value={percent}
          onInput={event => onThreshold(Number(event.currentTarget.value) / 100)}
        />
      </label>
      <button
        type="button"
        disabled={busy || certain === 0}
        title={t('review.acceptAboveTitle', percent, certain)}
        aria-keyshortcuts={keys.label('acceptAbove')}
        onClick={onAcceptAbove}
      >
        {t('review.acceptAbove', certain)} <Kbd label={keys.label('acceptAbove')} />
      </button>
      <button type="button" class="quiet" aria-keyshortcuts={keys.label('page')} onClick={onPage}>
        {t('review.onPage')} <Kbd label={keys.label('page')} />
      </button>
      <button type="button" class="quiet" aria-haspopup="dialog" onClick={onHelp}>
        {t('review.keys')} <Kbd label={keys.label('help')} />
      </button>
    </div>
  );
}
