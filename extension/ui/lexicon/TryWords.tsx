import { useEffect, useState } from 'preact/hooks';
import type { Word } from '../../../shared/model/word.ts';
import type { Mention } from '../../../shared/recognition/mention.ts';
import type { Output } from '../../messages.ts';
import { ask } from '../../platform.ts';
import type { TranslatePanel } from '../translate-panel.ts';

/** A sentence that is still being typed is not tried yet, in ms. */
const REST_MS = 250;

const keyOf = ({ kind, start, end }: Mention) => `${kind}:${start}:${end}`;

/** A sentence as recognition reads it with the words and without: what they add, and what they keep away. */
export function TryWords({
  ws,
  words,
  t,
}: {
  ws: string;
  /** Asked again when they change. */
  words: readonly Word[] | undefined;
  t: TranslatePanel;
}) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Output<'words.try'>>();
  useEffect(() => {
    setFound(undefined);
    if (text.trim() === '') return;
    const timer = setTimeout(async () => {
      const reply = await ask('words.try', { ws, text });
      if (reply.ok) setFound(reply.value);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [ws, text, words]);
  const known = new Set(found?.known.map(keyOf));
  const before = new Set(found?.without.map(keyOf));
  const away = found?.without.filter(mention => !known.has(keyOf(mention))) ?? [];
  return (
    <div class="try">
      <label>
        {t('lexicon.try')}
        <textarea
          value={text}
          rows={2}
          placeholder={t('lexicon.tryHint')}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <div role="status">
        {found && found.known.length + away.length === 0 && <p class="help">{t('lexicon.tryNone')}</p>}
        {found && (
          <ul class="found">
            {found.known.map(mention => (
              <li key={keyOf(mention)} style={`--tint: var(--${mention.kind})`}>
                <span class="kind">{t(`kind.${mention.kind}`)}</span> {mention.text}
                {!before.has(keyOf(mention)) && <span class="tag">{t('lexicon.byWords')}</span>}
              </li>
            ))}
            {away.map(mention => (
              <li key={keyOf(mention)} style={`--tint: var(--${mention.kind})`}>
                <span class="kind">{t(`kind.${mention.kind}`)}</span> <s>{mention.text}</s>{' '}
                <span class="tag">{t('lexicon.away')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
