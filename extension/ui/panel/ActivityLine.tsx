import type { NewsRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface ActivityLineProps {
  news: readonly NewsRow[];
  open: boolean;
  t: TranslatePanel;
  onOpen: (open: boolean) => void;
}

/** How much is new since the person looked last; nothing is said where nothing is. */
export function ActivityLine({ news, open, t, onOpen }: ActivityLineProps) {
  if (news.length === 0 && !open) return null;
  const mentions = news.filter(({ what }) => what === 'mention').length;
  return (
    <div class="activity-line">
      <p aria-live="polite">
        {news.length > 0 ? t('news.line', news.length) : t('news.none')}
        {mentions > 0 && <strong>{t('news.mentions', mentions)}</strong>}
      </p>
      <button type="button" aria-expanded={open} onClick={() => onOpen(!open)}>
        {t(open ? 'panel.back' : 'news.show')}
      </button>
    </div>
  );
}
