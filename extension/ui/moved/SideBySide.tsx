import type { InSentence } from '../../../shared/anchoring/sentence-around.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { diffWords } from './diff-words.ts';

export interface SideBySideProps {
  old: InSentence;
  /** Absent where nothing stands in their place. */
  now: InSentence | undefined;
  t: TranslatePanel;
}

/** The old words and the new ones, each in its sentence, with what differs marked: by line and colour, and in words for who hears it. */
export function SideBySide({ old, now, t }: SideBySideProps) {
  const pieces = now && diffWords(old.words, now.words);
  return (
    <dl class="sides">
      <div>
        <dt>{t('moved.old')}</dt>
        <dd>
          {old.before}
          <b>
            {pieces
              ? pieces.map(({ kind, text }, i) =>
                  kind === 'gone' ? (
                    // The pieces of a difference have no other name than their place.
                    <del key={i}>
                      <span class="unseen">{t('moved.goneWords')}</span>
                      {text}
                    </del>
                  ) : (
                    kind === 'same' && text
                  ),
                )
              : old.words}
          </b>
          {old.after}
        </dd>
      </div>
      {now && pieces && (
        <div>
          <dt>{t('moved.new')}</dt>
          <dd>
            {now.before}
            <b>
              {pieces.map(({ kind, text }, i) =>
                kind === 'new' ? (
                  <ins key={i}>
                    <span class="unseen">{t('moved.newWords')}</span>
                    {text}
                  </ins>
                ) : (
                  kind === 'same' && text
                ),
              )}
            </b>
            {now.after}
          </dd>
        </div>
      )}
    </dl>
  );
}
