import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { ANNOTATION_KINDS, type AnnotationKind, type Attributes } from '../../../shared/model/annotation.ts';
import type { FieldValue } from '../../../shared/sync/ops.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { AttributeField } from './AttributeField.tsx';
import {
  ATTRIBUTES_OF,
  type AttributeDraft,
  type AttributeFault,
  type AttributeName,
  readDraft,
  typedOf,
} from './attribute-draft.ts';

/** What a mention says, while a person types it anew. */
export interface SaidDraft {
  held: Attributes;
  kind: AnnotationKind;
  typed: AttributeDraft;
  faults: readonly AttributeFault[];
  setKind: (kind: AnnotationKind) => void;
  type: (name: AttributeName, value: string) => void;
  /** What is changed of the attributes of its kind; undefined where some cannot be read, of which the first then has the focus. */
  read: () => Record<string, FieldValue> | undefined;
}

export function useSaidDraft(
  said: { kind: AnnotationKind; attributes: Attributes },
  form: RefObject<HTMLFormElement | null>,
): SaidDraft {
  const [kind, setKind] = useState(said.kind);
  const [typed, setTyped] = useState<AttributeDraft>({});
  const [faults, setFaults] = useState<readonly AttributeFault[]>([]);
  const read = () => {
    // What was typed under another kind is not seen any more, and says nothing.
    const shown = Object.fromEntries(
      Object.entries(typed).filter(([name]) => ATTRIBUTES_OF[kind].includes(name as AttributeName)),
    );
    const answer = readDraft(said.attributes, shown);
    if ('changes' in answer) return answer.changes;
    setFaults(answer.faults);
    form.current?.querySelector<HTMLElement>(`[name=${answer.faults[0]?.name}]`)?.focus();
    return undefined;
  };
  return {
    ...{ held: said.attributes, kind, typed, faults, setKind, read },
    type: (name, value) => setTyped({ ...typed, [name]: value }),
  };
}

/** The fields for kind and attributes. */
export function SaidFields({ said, t }: { said: SaidDraft; t: TranslatePanel }) {
  const { held, kind, typed, faults, setKind, type } = said;
  return (
    <>
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
            value={typed[name] ?? typedOf(held, name)}
            fault={faults.find(fault => fault.name === name)}
            t={t}
            onInput={value => type(name, value)}
          />
        ))}
      </div>
    </>
  );
}
