import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE_LENGTH } from '../../../shared/sync/limits.ts';
import type { AnnotationPatch, Item } from '../../messages.ts';
import { ask } from '../../platform.ts';
import { type Failure, toFailure } from '../../result.ts';
import { useTagChoice } from '../codes/use-tag-choice.ts';
import { TagField } from '../editor/TagField.tsx';
import { Form } from '../Form.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { SaidFields, useSaidDraft } from './SaidFields.tsx';

/** What a person is about to write; its range has a bar of its own. */
export type EditedPart = EditedField | 'range';
export type EditedField = 'attributes' | 'tags' | 'note';

export interface RowEditorProps {
  item: Item;
  /** Where the caret is at first. */
  field: EditedField;
  t: TranslatePanel;
  /** Keeps a change; what could not be kept stays in the fields. Called with nothing if nothing changed. */
  onSave: (patch: Omit<AnnotationPatch, 'id'> | undefined) => void;
  onCancel: () => void;
}

/** All that an item says, to be changed in its own row. */
export function RowEditor({ item, field, t, onSave, onCancel }: RowEditorProps) {
  const [tags, setTags] = useState(item.tags);
  const [note, setNote] = useState(item.note ?? '');
  const [failure, setFailure] = useState<Failure>();
  const { choice, adopt } = useTagChoice(ask, setFailure);
  const form = useRef<HTMLFormElement>(null);
  const said = useSaidDraft(item, form);

  useLayoutEffect(() => {
    const places = {
      attributes: ['.attributes input', '.kind'],
      tags: ['.tags input'],
      note: ['.note-field'],
    };
    const found = places[field].map(place => form.current?.querySelector<HTMLInputElement>(place));
    const first = found.find(one => !!one);
    first?.focus();
    first?.select?.();
  }, [field]);

  const save = () => {
    const attributes = said.read();
    if (!attributes) return;
    const addTags = tags.filter(tag => !item.tags.includes(tag));
    const removeTags = item.tags.filter(tag => !tags.includes(tag));
    const patch = {
      ...(said.kind !== item.kind && { kind: said.kind }),
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(addTags.length > 0 && { addTags }),
      ...(removeTags.length > 0 && { removeTags }),
      ...(note !== (item.note ?? '') && { note }),
    };
    onSave(Object.keys(patch).length > 0 ? patch : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // What is typed of a tag becomes one on leaving its field, before it is saved.
      (document.activeElement as HTMLElement | null)?.blur();
      setTimeout(() => form.current?.requestSubmit());
    }
  };
  return (
    <Form
      ref={form}
      class="row-editor"
      aria-label={t('review.edit', item.text)}
      onKeyDown={onKeyDown}
      onSubmit={() => save()}
    >
      <SaidFields said={said} t={t} />
      <TagField
        tags={tags}
        choice={choice}
        t={t}
        onChange={setTags}
        onAdopt={adopt}
        onError={error => setFailure(toFailure(error))}
      />
      {failure && (
        <p class="error" role="alert">
          {t(`failure.${failure.code}`)}
        </p>
      )}
      <textarea
        class="note-field"
        rows={2}
        aria-label={t('editor.note')}
        placeholder={t('editor.notePlaceholder')}
        maxLength={MAX_NOTE_LENGTH}
        value={note}
        onInput={event => setNote(event.currentTarget.value)}
      />
      <div class="buttons">
        <button type="submit" class="first" title={t('editor.hint')}>
          {t('review.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('review.cancel')}
        </button>
      </div>
    </Form>
  );
}
