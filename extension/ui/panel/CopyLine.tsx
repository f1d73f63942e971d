import type { CopyOffer } from '../../messages.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface CopyLineProps {
  copy: CopyOffer;
  t: TranslatePanel;
  onShow: (show: boolean) => void;
}

/** What stands on a copy of the page, and whether it is shown. */
export function CopyLine({ copy, t, onShow }: CopyLineProps) {
  const { count, site, shown, url, title } = copy;
  return (
    <div class="question" role="status">
      <p>{t(shown ? 'copy.shown' : 'copy.offer', count, site)}</p>
      <button type="button" onClick={() => onShow(!shown)}>
        {t(shown ? 'copy.hide' : 'copy.show')}
      </button>{' '}
      {/* A peer wrote the address. */}
      {/^https?:/.test(url) && (
        <a href={url} target="_blank" rel="noreferrer" title={title}>
          {t('copy.open')}
        </a>
      )}
    </div>
  );
}
