import { useState } from 'preact/hooks';
import { MAX_WORD_LENGTH, WORD_KINDS, type WordFacts } from '../../../shared/model/word.ts';
import { MAX_NOTE_LENGTH } from '../../../shared/sync/limits.ts';
import { Form } from '../Form.tsx';
import type { TranslatePanel } from '../translate-panel.ts';

export interface WordFormProps {
  facts: WordFacts;
  /** The word itself stays: only what is known of it is changed. */
  fixed?: boolean;
  t: TranslatePanel;
  onSave: (facts: WordFacts) => Promise<unknown>;
  onCancel?: () => void;
}

/** The fields of a word. */
export function WordForm({ facts, fixed = false, t, onSave, onCancel }: WordFormProps) {
  const [kind, setKind] = useState(facts.kind);
  const [form, setForm] = useState(facts.form);
  const [canonical, setCanonical] = useState(facts.canonical ?? '');
  const [definition, setDefinition] = useState(facts.definition ?? '');
  const written = form.trim();
  const named = canonical.trim();
  const defined = definition.trim();
  const isWord = written.length >= 2 && !/\s/.test(written);
  const save = () =>
    onSave({
      kind,
      form: written,
      ...(named !== '' && named !== written && { canonical: named }),
      ...(defined !== '' && { definition: defined }),
    });
  return (
    <Form
      class="line"
      onKeyDown={event => event.key === 'Escape' && !event.isComposing && onCancel?.()}
      onSubmit={() => {
        if (isWord) void save();
      }}
    >
      <label>
        {t('lexicon.kind')}
        <select
          value={kind}
          disabled={fixed}
          onChange={event => setKind(event.currentTarget.value as WordFacts['kind'])}
        >
          {WORD_KINDS.map(one => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="wide">
        {t('lexicon.form')}
        <input
          value={form}
          disabled={fixed}
          maxLength={MAX_WORD_LENGTH}
          onInput={event => setForm(event.currentTarget.value)}
        />
      </label>
      <label class="wide">
        {t(kind === 'person' ? 'lexicon.canonicalName' : 'lexicon.canonical')}
        <input
          value={canonical}
          maxLength={MAX_WORD_LENGTH}
          onInput={event => setCanonical(event.currentTarget.value)}
        />
      </label>
      <label class="full">
        {t('lexicon.definition')}
        <input
          value={definition}
          maxLength={MAX_NOTE_LENGTH}
          onInput={event => setDefinition(event.currentTarget.value)}
        />
      </label>
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {t('confirm.no')}
        </button>
      )}
      <button type="submit" class="first" disabled={!isWord}>
        {t(fixed ? 'lexicon.save' : 'lexicon.add')}
      </button>
    </Form>
  );
}
