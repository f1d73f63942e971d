import { useState } from 'preact/hooks';
import type { Word, WordFacts } from '../../../shared/model/word.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { WordForm } from './WordForm.tsx';

export interface WordRowProps {
  word: Word;
  mayWrite: boolean;
  t: TranslatePanel;
  onWrite: (words: WordFacts[], said: string) => Promise<unknown>;
}

/** What is written of a word that says what it says now. */
const factsOf = ({ kind, form, canonical, definition }: Word): WordFacts => ({
  kind,
  form,
  ...(canonical !== undefined && { canonical }),
  ...(definition !== undefined && { definition }),
});

/** One word, why it is in the list, and what can be done with it. */
export function WordRow({ word, mayWrite, t, onWrite }: WordRowProps) {
  const [editing, setEditing] = useState(false);
  const { kind, form, canonical, definition, state, accepted, rejected, written } = word;
  const facts = factsOf(word);
  if (editing)
    return (
      <li class="editing">
        <WordForm
          facts={facts}
          fixed
          t={t}
          onCancel={() => setEditing(false)}
          onSave={async next => {
            await onWrite(
              [{ ...next, ...(state === 'unwanted' && { rejected: true }) }],
              t('lexicon.saved', form),
            );
            setEditing(false);
          }}
        />
      </li>
    );
  const wanted = state === 'wanted';
  return (
    <li class={state} style={`--tint: var(--${kind})`}>
      <p>
        <span class="kind">{t(`kind.${kind}`)}</span> <strong>{form}</strong>
        {canonical !== undefined && <> → {canonical}</>}{' '}
        <span class="tag">{t(`lexicon.state.${state}`)}</span>
        {definition !== undefined && <small>{definition}</small>}
        <small>
          {t('lexicon.decided', accepted, rejected)}
          {written && ` · ${t('lexicon.state.written')}`}
        </small>
      </p>
      {mayWrite && (
        <>
          <button
            type="button"
            onClick={() =>
              void onWrite(
                [{ ...facts, ...(wanted && { rejected: true }) }],
                t(wanted ? 'lexicon.off' : 'lexicon.on', form),
              )
            }
          >
            {t(wanted ? 'lexicon.turnOff' : 'lexicon.turnOn')}
          </button>
          <button type="button" onClick={() => setEditing(true)}>
            {t('lexicon.edit')}
          </button>
          {written && (
            <button
              type="button"
              title={t('lexicon.removeTitle')}
              onClick={() => void onWrite([{ ...facts, removed: true }], t('lexicon.removed', form))}
            >
              {t('lexicon.remove')}
            </button>
          )}
        </>
      )}
    </li>
  );
}
