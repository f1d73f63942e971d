import type { SiteState } from '../../messages.ts';
import { requestOrigin } from '../../platform.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface NotHereProps {
  site: SiteState | undefined;
  t: TranslatePanel;
  onOnce: () => void;
  onAlways: (origin: string, granted: boolean) => void;
}

/** The panel of a page on which nothing runs yet. */
export function NotHere({ site, t, onOnce, onAlways }: NotHereProps) {
  const { origin } = site ?? {};
  if (origin === undefined) return <p class="empty">{t('page.cannot')}</p>;
  const { host } = new URL(origin);
  return (
    <div class="empty">
      <p>{t('page.notEnabled')}</p>
      <p class="choices">
        <button type="button" class="first" onClick={onOnce}>
          {t('page.enableOnce')}
        </button>
        {/* The browser asks the person within the click. */}
        <button
          type="button"
          onClick={() => void requestOrigin(origin).then(granted => onAlways(origin, granted))}
        >
          {t('page.enableSite', host)}
        </button>
      </p>
    </div>
  );
}
