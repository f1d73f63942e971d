import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  ANNOTATION_KINDS,
  type AnnotationKind,
  type Attributes,
} from '../../../../shared/model/annotation.ts';
import type { MadeInstead } from '../../../messages-curation.ts';
import type { Side } from '../../../workbench/disagreement-views.ts';
import { AttributeField } from '../../review/AttributeField.tsx';
import {
  ATTRIBUTES_OF,
  type AttributeDraft,
  type AttributeFault,
  type AttributeName,
  readDraft,
  typedOf,
} from '../../review/attribute-draft.ts';
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
  const [kind, setKind] = useState(side.kind);
  const [draft, setDraft] = useState<AttributeDraft>({});
  const [faults, setFaults] = useState<AttributeFault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('.attributes input');
    (first ?? form.current?.querySelector('select'))?.focus();
    first?.select();
  }, []);
  const save = () => {
    const read = readDraft(side.attributes, draft);
    if ('faults' in read) {
      setFaults(read.faults);
      form.current?.querySelector<HTMLElement>(`[name=${read.faults[0]?.name}]`)?.focus();
      return;
    }
    const attributes = changed(side.attributes, read.changes, kind);
    onSave({ of: side.id, by: side.by, kind, attributes });
  };
  return (
    <form
      ref={form}
      class="row-editor edit-instead"
      aria-label={t('agree.editing')}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <p>
        <strong>{side.exact}</strong>
      </p>
      <label>
        {t('editor.kind')}
        <select
          class="kind"
          value={kind}
          onChange={event => setKind(event.currentTarget.value as AnnotationKind)}
        >
          {ANNOTATION_KINDS.map(one => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="attributes">
        {ATTRIBUTES_OF[kind].map(name => (
          <AttributeField
            key={name}
            name={name}
            value={draft[name] ?? typedOf(side.attributes, name)}
            fault={faults.find(fault => fault.name === name)}
            t={t}
            onInput={value => setDraft({ ...draft, [name]: value })}
          />
        ))}
      </div>
      <div class="buttons">
        <button type="submit" class="first">
          {t('agree.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('agree.cancel')}
        </button>
      </div>
    </form>
  );
}
