import type { PreviewView } from '../../import/view.ts';
import type { TranslatePanel } from '../translate-panel.ts';

/** So many tags are named. */
const NAMED = 12;

export interface TagOptionsProps {
  view: PreviewView;
  mayCode: boolean;
  takesCodes: boolean;
  addTags: boolean;
  onCodes: (take: boolean) => void;
  onAddTags: (add: boolean) => void;
  t: TranslatePanel;
}

/** What is to become of the files' codebooks, and of tags that may not be added as they are. */
export function TagOptions({ view, mayCode, takesCodes, addTags, onCodes, onAddTags, t }: TagOptionsProps) {
  const refused = takesCodes ? view.refused.withCodes : view.refused.without;
  const named = refused.slice(0, NAMED).map(([tag, count]) => `${tag} × ${count}`);
  if (refused.length > NAMED) named.push(t('import.refusedMore'));
  return (
    <>
      {mayCode && view.codes > 0 && (
        <label class="option">
          <input
            type="checkbox"
            checked={takesCodes}
            onChange={event => onCodes(event.currentTarget.checked)}
          />
          {t('import.codes', view.codes)}
        </label>
      )}
      {refused.length > 0 && (
        <div class="refused">
          <p>{t('import.refused', refused.length, named.join('；'))}</p>
          {mayCode ? (
            <label class="option">
              <input
                type="checkbox"
                checked={addTags}
                onChange={event => onAddTags(event.currentTarget.checked)}
              />
              {t('import.addTags')}
            </label>
          ) : (
            <p>{t('import.askOwner')}</p>
          )}
        </div>
      )}
    </>
  );
}
