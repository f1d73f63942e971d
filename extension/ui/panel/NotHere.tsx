import { EVERYWHERE, type SiteState } from '../../messages.ts';
import { requestOrigin } from '../../platform.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface NotHereProps {
  site: SiteState | undefined;
  t: TranslatePanel;
  onOnce: () => void;
  onAlways: (origin: string, granted: boolean) => void;
  /** Ends the pause of that key. */
  onResume: (key: string) => void;
}

/** The panel of a page on which nothing runs yet. */
export function NotHere({ site, t, onOnce, onAlways, onResume }: NotHereProps) {
  const { origin } = site ?? {};
  if (origin === undefined) return <p class="empty">{t('page.cannot')}</p>;
  const { host } = new URL(origin);
  const { paused } = site ?? {};
  if (paused !== undefined)
    return (
      <div class="empty">
        <p>{t(paused === EVERYWHERE ? 'sites.pausedAll' : 'sites.pausedHere')}</p>
        <p class="choices">
          <button type="button" class="first" onClick={() => onResume(paused)}>
            {t('sites.resume')}
          </button>
        </p>
      </div>
    );
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
