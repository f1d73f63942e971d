import { useRef, useState } from 'preact/hooks';
import { MAX_NOTE_LENGTH } from '../../../shared/sync/limits.ts';
import { Form } from '../Form.tsx';
import { nameOf, type People } from '../people.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { fromTyped, mentionAt, toTyped } from './mention-text.ts';

export interface CommentFormProps {
  /** The comment as it is stored, where one is changed. */
  text?: string;
  people: People;
  t: TranslatePanel;
  /** Resolves to whether it was kept; what was not stays in the field. */
  onSend: (text: string) => Promise<boolean>;
  onCancel?: () => void;
}

/** Room for names that `@` offers. */
const MAX_OFFERED = 6;
/** A stored mention is longer than the name that was typed. */
const MAX_TYPED = MAX_NOTE_LENGTH - 2_000;

/** A comment being typed. `@` offers members; safe with an input method. */
export function CommentForm({ text = '', people, t, onSend, onCancel }: CommentFormProps) {
  const [typed, setTyped] = useState(() => toTyped(text, user => nameOf(user, people, t)));
  const [caret, setCaret] = useState(0);
  const picked = useRef(new Map<string, string>());
  const field = useRef<HTMLTextAreaElement>(null);
  const mention = mentionAt(typed, caret);
  const offered = mention
    ? [...people.names].filter(
        ([user, name]) => user !== people.me && name !== '' && name.startsWith(mention.query),
      )
    : [];
  const pick = ([user, name]: [string, string]) => {
    if (!mention) return;
    picked.current.set(name, user);
    const before = `${typed.slice(0, mention.start)}@${name} `;
    setTyped(before + typed.slice(caret));
    setCaret(before.length);
    field.current?.focus();
  };
  const send = async () => {
    if (typed.trim() === '' || !(await onSend(fromTyped(typed.trim(), people.names, picked.current)))) return;
    setTyped('');
    setCaret(0);
  };
  const follow = (event: { currentTarget: HTMLTextAreaElement }) => {
    setTyped(event.currentTarget.value);
    setCaret(event.currentTarget.selectionStart);
  };
  return (
    <Form class="comment-form" onSubmit={() => void send()}>
      <textarea
        ref={field}
        rows={2}
        aria-label={t('talk.write')}
        placeholder={t('talk.placeholder')}
        maxLength={MAX_TYPED}
        value={typed}
        onInput={follow}
        onSelect={follow}
        onKeyDown={event => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === 'Escape') onCancel?.();
        }}
      />
      {offered.length > 0 && (
        <p class="offered">
          {offered.slice(0, MAX_OFFERED).map(([user, name]) => (
            <button
              key={user}
              type="button"
              aria-label={t('talk.mention', name)}
              onClick={() => pick([user, name])}
            >
              @{name}
            </button>
          ))}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="first" title={t('talk.hint')} disabled={typed.trim() === ''}>
          {t('talk.send')}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t('confirm.no')}
          </button>
        )}
      </p>
    </Form>
  );
}
