import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnnotationKind, Attributes } from '../../../../shared/model/annotation.ts';
import type { MadeInstead } from '../../../messages-curation.ts';
import type { Side } from '../../../workbench/disagreement-views.ts';
import { Form } from '../../Form.tsx';
import { ATTRIBUTES_OF, type AttributeName } from '../../review/attribute-draft.ts';
import { SaidFields, useSaidDraft } from '../../review/SaidFields.tsx';
import type { TranslateBench } from '../translate-bench.ts';

export interface EditInsteadProps {
  /** What it is made of. */
  side: Side;
  onSave: (made: MadeInstead) => void;
  onCancel: () => void;
  t: TranslateBench;
}

/** What a draft makes of attributes; emptied ones are gone. */
function changed(held: Attributes, changes: Record<string, unknown>, kind: AnnotationKind): Attributes {
  const all = Object.entries({ ...held, ...changes }).filter(
    ([name, value]) =>
      value !== null &&
      value !== '' &&
      (name === 'entity' || ATTRIBUTES_OF[kind].includes(name as AttributeName)),
  );
  return Object.fromEntries(all);
}

/** An annotation for the curated version, on the words of one of the two and with what is to be said of them. */
export function EditInstead({ side, onSave, onCancel, t }: EditInsteadProps) {
  const form = useRef<HTMLFormElement>(null);
  const said = useSaidDraft(side, form);
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('.attributes input');
    (first ?? form.current?.querySelector('select'))?.focus();
    first?.select();
  }, []);
  const save = () => {
    const changes = said.read();
    if (!changes) return;
    const { kind } = said;
    onSave({ of: side.id, by: side.by, kind, attributes: changed(side.attributes, changes, kind) });
  };
  return (
    <Form
      ref={form}
      class="row-editor edit-instead"
      aria-label={t('agree.editing')}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
      onSubmit={() => save()}
    >
      <p>
        <strong>{side.exact}</strong>
      </p>
      <SaidFields said={said} t={t} />
      <div class="buttons">
        <button type="submit" class="first">
          {t('agree.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('agree.cancel')}
        </button>
      </div>
    </Form>
  );
}
