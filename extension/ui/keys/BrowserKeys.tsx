import { useEffect, useState } from 'preact/hooks';
import { browserShortcuts, openShortcutSettings, type Shortcut } from '../../platform.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface BrowserKeysProps {
  t: TranslatePanel;
  onError: (error: unknown) => void;
}

/** The shortcuts that work on every page and that the browser holds: it alone can change them. */
export function BrowserKeys({ t, onError }: BrowserKeysProps) {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>();
  useEffect(() => {
    const read = () => void browserShortcuts().then(setShortcuts, onError);
    read();
    // They are changed on a page of the browser's.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  if (!shortcuts) return null;
  return (
    <section class="keys" aria-label={t('keys.groupBrowser')}>
      <h3>{t('keys.groupBrowser')}</h3>
      <ul>
        {shortcuts.map(({ name, description, keys }) => (
          <li key={name}>
            <span>{description}</span>
            {keys === '' ? t('keys.none') : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" onClick={() => void openShortcutSettings().catch(onError)}>
          {t('keys.changeInBrowser')}
        </button>
      </p>
    </section>
  );
}
