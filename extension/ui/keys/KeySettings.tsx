import { useState } from 'preact/hooks';
import { chordOf } from '../../review/chord.ts';
import type { Command } from '../../review/commands.ts';
import { keyLabel } from '../../review/key-label.ts';
import { changesOf, DEFAULT_KEYMAP, type KeyFault, type Keymap, withKey } from '../../review/keymap.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { storeKeymap } from '../../storage/keymap.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { KEY_GROUPS } from './key-groups.ts';
import { useKeys } from './use-keys.ts';
import './kbd.css';
import './keys.css';

export interface KeySettingsProps {
  db: MeipiDb;
  t: TranslatePanel;
  /** Reading or writing the settings failed. */
  onError: (error: unknown) => void;
}

/** The keys of all commands, to change one by pressing another: one that is in use elsewhere is refused and said. */
export function KeySettings({ db, t, onError }: KeySettingsProps) {
  const { keymap, layout, label } = useKeys(db, onError);
  const [recording, setRecording] = useState<Command>();
  const [refused, setRefused] = useState<{ command: Command; words: string }>();
  const [saved, setSaved] = useState<string>();

  const words = (fault: KeyFault, chord: string) =>
    t(`keys.${fault.fault}`, keyLabel(chord, layout), fault.fault === 'taken' ? t(`key.${fault.by}`) : '');
  const store = (next: Keymap, said?: string) => {
    setRecording(undefined);
    setRefused(undefined);
    void storeKeymap(db, next).then(() => setSaved(said), onError);
  };
  const give = (command: Command, chord: string) => {
    const given = withKey(keymap, command, chord);
    if ('fault' in given) return setRefused({ command, words: words(given.fault, chord) });
    const now = chord === '' ? t('keys.none') : keyLabel(chord, layout);
    store(given.keymap, t('keys.saved', t(`key.${command}`), now));
  };
  const stop = () => {
    setRecording(undefined);
    setRefused(undefined);
  };
  const onKeyDown = (event: KeyboardEvent, command: Command) => {
    const chord = chordOf(event);
    // Tab goes on: nobody is to be caught here.
    if (recording !== command || chord === undefined || /(?:^|\+)Tab$/.test(chord)) return;
    event.preventDefault();
    event.stopPropagation();
    if (chord === 'Escape') stop();
    else give(command, chord === 'Backspace' ? '' : chord);
  };

  return (
    <div class="keys">
      <p class="help">{t('keys.help')}</p>
      {KEY_GROUPS.map(({ name, commands }) => (
        <section key={name} aria-label={t(name)}>
          <h3>{t(name)}</h3>
          <ul>
            {commands.map(command => (
              <li key={command}>
                <span>{t(`key.${command}`)}</span>
                <button
                  type="button"
                  class="key"
                  aria-pressed={recording === command}
                  aria-label={
                    recording === command
                      ? t('keys.press')
                      : t('keys.changeOf', t(`key.${command}`), label(command) ?? t('keys.none'))
                  }
                  onClick={() => {
                    setSaved(undefined);
                    setRefused(undefined);
                    setRecording(command);
                  }}
                  onKeyDown={event => onKeyDown(event, command)}
                  onBlur={() => recording === command && stop()}
                >
                  {recording === command ? t('keys.press') : (label(command) ?? t('keys.none'))}
                </button>
                {refused?.command === command && (
                  <p class="error" role="alert">
                    {refused.words}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p role="status">{saved}</p>
      <button
        type="button"
        disabled={Object.keys(changesOf(keymap)).length === 0}
        onClick={() => store(DEFAULT_KEYMAP)}
      >
        {t('keys.reset')}
      </button>
    </div>
  );
}
