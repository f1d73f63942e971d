import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TranslatePanel } from '../translate-panel.ts';
import { KEY_GROUPS } from './key-groups.ts';
import type { Keys } from './use-keys.ts';
import './kbd.css';
import './keys.css';

export interface KeyHelpProps {
  keys: Keys;
  t: TranslatePanel;
  onClose: () => void;
}

/** All keys at a glance, over everything; the browser keeps the focus inside, and Escape closes. */
export function KeyHelp({ keys, t, onClose }: KeyHelpProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} class="keys" aria-label={t('keys.title')} onClose={onClose}>
      <header>
        <h2>{t('keys.title')}</h2>
        <button type="button" onClick={() => ref.current?.close()}>
          {t('keys.close')}
        </button>
      </header>
      <p class="help">{t('keys.help')}</p>
      {KEY_GROUPS.map(({ name, commands }) => (
        <section key={name} aria-label={t(name)}>
          <h3>{t(name)}</h3>
          <ul>
            {commands.map(command => (
              <li key={command}>
                <span>{t(`key.${command}`)}</span>
                <kbd>{keys.label(command) ?? t('keys.none')}</kbd>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </dialog>
  );
}
