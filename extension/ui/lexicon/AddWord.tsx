import { useState } from 'preact/hooks';
import type { WordFacts } from '../../../shared/model/word.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { WordForm } from './WordForm.tsx';

/** A word that nobody has met yet. */
export function AddWord({ t, onAdd }: { t: TranslatePanel; onAdd: (facts: WordFacts) => Promise<unknown> }) {
  const [added, setAdded] = useState(0);
  return (
    <details>
      <summary>{t('lexicon.addTitle')}</summary>
      <WordForm
        key={added}
        facts={{ kind: 'initiative', form: '' }}
        t={t}
        onSave={async facts => {
          // What could not be saved stays in the fields.
          if ((await onAdd(facts)) !== undefined) setAdded(added + 1);
        }}
      />
    </details>
  );
}
