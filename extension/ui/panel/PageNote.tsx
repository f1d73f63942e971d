import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageNote as Noted, OtherNote } from '../../../shared/model/page-note.ts';
import { MAX_NOTE_LENGTH } from '../../../shared/sync/limits.ts';
import type { PageNotePatch } from '../../messages.ts';
import { splitTags } from '../editor/split-tags.ts';
import { Form } from '../Form.tsx';
import { nameOf, type People } from '../people.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { when } from '../when.ts';

export interface PageNoteProps {
  noted: Noted & { others: readonly OtherNote[] };
  writable: boolean;
  people: People;
  t: TranslatePanel;
  /** Resolves to whether it was saved. */
  onSave: (patch: PageNotePatch) => Promise<boolean>;
}

/** What is noted of the page as a whole, above what stands in its text. */
export function PageNote({ noted, writable, people, t, onSave }: PageNoteProps) {
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { note, tags, others } = noted;
  const empty = note === undefined && tags.length === 0;
  const close = () => {
    setEditing(false);
    // The button is drawn again in the form's place.
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (empty && !writable) return null;
  if (editing) return <NoteForm noted={noted} t={t} onSave={onSave} onClose={close} />;
  return (
    <section class="page-note" aria-label={t('pageNote.title')}>
      {note !== undefined && <p class="note">{note}</p>}
      {tags.length > 0 && (
        <p class="tags">
          {tags.map(tag => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
        </p>
      )}
      {others.map(({ text, by, at }) => (
        <div key={`${by}${at}`} class="versions">
          <small>{t('pageNote.others', nameOf(by, people, t), when(at))}</small>
          <p class="note">{text}</p>
          {writable && (
            <button type="button" onClick={() => void onSave({ note: text })}>
              {t('pageNote.keep')}
            </button>
          )}
        </div>
      ))}
      {writable && (
        <button ref={opener} type="button" class="quiet" onClick={() => setEditing(true)}>
          {empty ? t('pageNote.write') : t('pageNote.edit')}
        </button>
      )}
    </section>
  );
}

interface NoteFormProps extends Pick<PageNoteProps, 'noted' | 't' | 'onSave'> {
  onClose: () => void;
}

/** What cannot be saved stays in the fields. */
function NoteForm({ noted, t, onSave, onClose }: NoteFormProps) {
  const [note, setNote] = useState(noted.note ?? '');
  const [words, setWords] = useState(noted.tags.join('，'));
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const save = async () => {
    const tags = splitTags(words);
    const changes: PageNotePatch = {
      ...(note !== (noted.note ?? '') && { note }),
      addTags: tags.filter(tag => !noted.tags.includes(tag)),
      removeTags: noted.tags.filter(tag => !tags.includes(tag)),
    };
    if (await onSave(changes)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <Form
      class="page-note"
      aria-label={t('pageNote.title')}
      onKeyDown={onKeyDown}
      onSubmit={() => void save()}
    >
      <textarea
        ref={field}
        rows={4}
        aria-label={t('pageNote.title')}
        placeholder={t('pageNote.placeholder')}
        maxLength={MAX_NOTE_LENGTH}
        value={note}
        onInput={event => setNote(event.currentTarget.value)}
      />
      <label>
        {t('pageNote.tags')}
        <input value={words} onInput={event => setWords(event.currentTarget.value)} />
      </label>
      <p class="buttons">
        <button type="submit" class="first" title={t('editor.hint')}>
          {t('pageNote.save')}
        </button>
        <button type="button" onClick={onClose}>
          {t('pageNote.cancel')}
        </button>
      </p>
    </Form>
  );
}
