import { useState } from 'preact/hooks';
import type { Code } from '../../../shared/model/code.ts';
import { MAX_TAG_LENGTH } from '../../../shared/sync/limits.ts';
import { Form } from '../Form.tsx';
import type { TranslatePanel } from '../translate-panel.ts';

export interface AddCodeProps {
  /** The code that is chosen: the new one may stand under it. */
  parent: Code | undefined;
  taken: ReadonlyMap<string, string>;
  live: ReadonlyMap<string, Code>;
  onAdd: (label: string, parent: string | undefined) => Promise<void>;
  t: TranslatePanel;
}

/** A new code, at the top or under the one that is chosen. */
export function AddCode({ parent, taken, live, onAdd, t }: AddCodeProps) {
  const [typed, setTyped] = useState('');
  const label = typed.trim();
  const isThere = live.has(taken.get(label) ?? '');
  const add = (under: string | undefined) => {
    if (label === '' || isThere) return;
    void onAdd(label, under).then(() => setTyped(''));
  };
  return (
    <Form class="line" onSubmit={() => add(undefined)}>
      <label class="wide">
        {t('codes.new')}
        <input
          value={typed}
          maxLength={MAX_TAG_LENGTH}
          autocomplete="off"
          onInput={event => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={label === '' || isThere}>
        {t('codes.add')}
      </button>
      {parent && (
        <button type="button" disabled={label === '' || isThere} onClick={() => add(parent.key)}>
          {t('codes.addUnder', parent.label)}
        </button>
      )}
      {isThere && <p class="help">{t('codes.isThere', label)}</p>}
    </Form>
  );
}
