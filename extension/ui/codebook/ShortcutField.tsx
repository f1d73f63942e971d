import { useState } from 'preact/hooks';
import { SHORTCUT_PATTERN } from '../../../shared/model/code.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { chordOf } from '../../review/chord.ts';
import { keyLabel } from '../../review/key-label.ts';
import { DEFAULT_KEYMAP, keyFault } from '../../review/keymap.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface ShortcutFieldProps {
  db: MeipiDb;
  book: Codebook;
  /** Key of the code that the shortcut is for. */
  code: string;
  shortcut: string;
  onChange: (shortcut: string) => void;
  onError: (error: unknown) => void;
  t: TranslatePanel;
}

/** Records the key that sets a code while mentions are reviewed; one that is in use is refused and said. */
export function ShortcutField({ db, book, code, shortcut, onChange, onError, t }: ShortcutFieldProps) {
  const { keymap, layout } = useKeys(db, onError);
  const [recording, setRecording] = useState(false);
  const [refused, setRefused] = useState<string>();
  const refusal = (chord: string): string | undefined => {
    const label = keyLabel(chord, layout);
    // Members may have other keys than ours: neither ours nor those that all begin with are to be had.
    const fault = keyFault(keymap, chord) ?? keyFault(DEFAULT_KEYMAP, chord);
    if (fault) return t(`keys.${fault.fault}`, label, fault.fault === 'taken' ? t(`key.${fault.by}`) : '');
    if (!SHORTCUT_PATTERN.test(chord)) return t('keys.browser', label);
    const other = [...book.live.values()].find(one => one.shortcut === chord && one.key !== code);
    return other && t('keys.taken', label, other.label);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOf(event);
    // Tab goes on: nobody is to be caught here.
    if (!recording || chord === undefined || /(?:^|\+)Tab$/.test(chord)) return;
    event.preventDefault();
    event.stopPropagation();
    if (chord !== 'Escape' && chord !== 'Backspace') {
      const said = refusal(chord);
      setRefused(said);
      if (said !== undefined) return;
      onChange(chord);
    } else if (chord === 'Backspace') onChange('');
    setRecording(false);
  };
  return (
    <div class="shortcut">
      <span>{t('codes.shortcut')}</span>
      <button
        type="button"
        aria-pressed={recording}
        onClick={() => {
          setRefused(undefined);
          setRecording(!recording);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setRecording(false);
          setRefused(undefined);
        }}
      >
        {recording ? t('keys.press') : shortcut === '' ? t('keys.none') : keyLabel(shortcut, layout)}
      </button>
      {refused !== undefined && (
        <p class="error" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}
