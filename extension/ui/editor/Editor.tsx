import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ANNOTATION_KINDS, type AnnotationKind } from '../../../shared/model/annotation.ts';
import { MAX_NOTE_LENGTH } from '../../../shared/sync/limits.ts';
import type { AnnotationPatch, StoredAnnotation } from '../../messages.ts';
import type { ask as askBackground } from '../../platform.ts';
import { type Failure, toFailure } from '../../result.ts';
import { useTagChoice } from '../codes/use-tag-choice.ts';
import { Form } from '../Form.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { TagField } from './TagField.tsx';

export interface EditorProps {
  id: string;
  /** Where typing begins. */
  first: 'note' | 'tags';
  ask: typeof askBackground;
  t: TranslatePanel;
}

interface Draft {
  kind: AnnotationKind;
  note: string;
  tags: string[];
}

/** What the draft changes of the annotation; undefined if nothing. */
function patchOf(held: StoredAnnotation, { kind, note, tags }: Draft): AnnotationPatch | undefined {
  const addTags = tags.filter(tag => !held.tags.includes(tag));
  const removeTags = held.tags.filter(tag => !tags.includes(tag));
  const changed = kind !== held.kind || note !== (held.note ?? '') || addTags.length + removeTags.length > 0;
  if (!changed) return undefined;
  return {
    id: held.id,
    ...(kind !== held.kind && { kind }),
    ...(note !== (held.note ?? '') && { note }),
    addTags,
    removeTags,
  };
}

/** Kind, note and tags of one annotation. What cannot be saved stays in the fields. */
export function Editor({ id, first, ask, t }: EditorProps) {
  const [held, setHeld] = useState<StoredAnnotation>();
  /** Only what the person changed: typing may begin before the annotation has loaded. */
  const [edits, setEdits] = useState<Partial<Draft>>({});
  /** Whether saving was asked for before the annotation had loaded. */
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const { choice, adopt } = useTagChoice(ask, setFailure);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    void ask('editor.load', { id }).then(reply => {
      if (!reply.ok) return setFailure(reply.error);
      setHeld(reply.value);
    });
  }, [id]);
  const begin = first === 'note' ? 'textarea' : 'input';
  // Who has begun to type elsewhere before the annotation was there stays where they are.
  useLayoutEffect(() => {
    if (!form.current?.contains(document.activeElement))
      form.current?.querySelector<HTMLElement>(begin)?.focus();
  }, [held?.id]);

  const draft: Draft = {
    kind: held?.kind ?? 'highlight',
    note: held?.note ?? '',
    tags: held?.tags ?? [],
    ...edits,
  };
  const close = () => void ask('editor.close', {});
  const save = async () => {
    if (!held) return setAsked(true);
    const patch = patchOf(held, draft);
    if (patch) {
      const reply = await ask('annotations.update', { patches: [patch] });
      if (!reply.ok) return setFailure(reply.error);
    }
    close();
  };
  useEffect(() => {
    if (asked && held) void save();
  }, [asked, held]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <main>
      <h1 class="unseen">{t('editor.title')}</h1>
      <Form ref={form} class="editor" onKeyDown={onKeyDown} onSubmit={() => void save()}>
        {held && <blockquote>{held.target.quote.exact}</blockquote>}
        <textarea
          aria-label={t('editor.note')}
          placeholder={t('editor.notePlaceholder')}
          maxLength={MAX_NOTE_LENGTH}
          value={draft.note}
          onInput={event => setEdits({ ...edits, note: event.currentTarget.value })}
        />
        <TagField
          tags={draft.tags}
          choice={choice}
          t={t}
          onChange={tags => setEdits({ ...edits, tags })}
          onAdopt={adopt}
          onError={error => setFailure(toFailure(error))}
        />
        {failure && (
          <p class="error" role="alert">
            {t(`failure.${failure.code}`)}
          </p>
        )}
        <footer>
          <select
            aria-label={t('editor.kind')}
            value={draft.kind}
            onChange={event => setEdits({ ...edits, kind: event.currentTarget.value as AnnotationKind })}
          >
            {ANNOTATION_KINDS.map(kind => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
          <button type="button" onClick={close}>
            {t('editor.cancel')}
          </button>
          <button type="submit" class="first" disabled={!held} title={t('editor.hint')}>
            {t('editor.save')}
          </button>
        </footer>
      </Form>
    </main>
  );
}
