import type { RefObject } from 'preact';
import {
  type Code,
  type CodeColor,
  type CodeFacts,
  type CodeValues,
  linesOf,
} from '../../../shared/model/code.ts';
import { branchOf, type Codebook, pathLabel } from '../../../shared/model/codebook.ts';
import { isTaken } from '../../../shared/model/codebook-changes.ts';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH } from '../../../shared/sync/limits.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { Form } from '../Form.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { ColorChoice } from './ColorChoice.tsx';
import { ShortcutField } from './ShortcutField.tsx';
import { inOrder } from './tree-rows.ts';

/** A code as it is being typed: texts, empty where there is nothing. */
export interface CodeDraft extends Omit<Required<CodeFacts>, 'color' | 'examples'> {
  color: CodeColor | '';
  /** One a line. */
  examples: string;
}

export function draftOf(book: Codebook, code: Code): CodeDraft {
  const { label, color = '', definition = '', examples, shortcut = '' } = code;
  const parent = book.parents.get(code.key) ?? '';
  return { label, parent, color, definition, examples: examples.join('\n'), shortcut };
}

/** What a draft changes of a code. */
export function valuesOf(book: Codebook, code: Code, draft: CodeDraft): CodeValues {
  const held = draftOf(book, code);
  const changed = (Object.keys(held) as (keyof CodeDraft)[]).filter(
    field => draft[field].trim() !== held[field] && field !== 'label',
  );
  const lines = linesOf(draft.examples);
  return Object.fromEntries(
    changed.map(field => [field, field === 'examples' && lines.length > 0 ? lines : draft[field].trim()]),
  );
}

export interface CodeFormProps {
  db: MeipiDb;
  book: Codebook;
  code: Code;
  draft: CodeDraft;
  first: RefObject<HTMLInputElement | null>;
  onChange: (draft: CodeDraft) => void;
  onSave: () => void;
  /** What was typed is forgotten. */
  onReset: () => void;
  /** The label that was typed is another code's: put that one in the place of this. */
  onMergeInto: (key: string) => void;
  onError: (error: unknown) => void;
  t: TranslatePanel;
}

/** All that is said of a code, to be changed in its place. */
export function CodeForm(props: CodeFormProps) {
  const { db, book, code, draft, first, onChange, onSave, onReset, onMergeInto, onError, t } = props;
  const set = (change: Partial<CodeDraft>) => onChange({ ...draft, ...change });
  const label = draft.label.trim();
  const other = isTaken(book, label, code.key) ? book.byLabel.get(label) : undefined;
  const branch = branchOf(book, code.key);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(book, code));
  const places = inOrder([...book.live.values()].filter(({ key }) => !branch.has(key)));
  return (
    <Form class="code-form" onSubmit={() => onSave()}>
      <label>
        {t('codes.label')}
        <input
          ref={first}
          value={draft.label}
          maxLength={MAX_TAG_LENGTH}
          autocomplete="off"
          aria-invalid={label === '' || other !== undefined}
          onInput={event => set({ label: event.currentTarget.value })}
        />
      </label>
      {other !== undefined && (
        <p class="error" role="alert">
          {t('codes.taken', label)}{' '}
          <button type="button" onClick={() => onMergeInto(other)}>
            {t('codes.mergeThere')}
          </button>
        </p>
      )}
      <label>
        {t('codes.parent')}
        <select value={draft.parent} onChange={event => set({ parent: event.currentTarget.value })}>
          <option value="">{t('codes.top')}</option>
          {places.map(({ key }) => (
            <option key={key} value={key}>
              {pathLabel(book, key)}
            </option>
          ))}
        </select>
      </label>
      <ColorChoice color={draft.color} onChange={color => set({ color })} t={t} />
      <label>
        {t('codes.definition')}
        <textarea
          rows={3}
          value={draft.definition}
          maxLength={MAX_NOTE_LENGTH}
          placeholder={t('codes.definitionHint')}
          onInput={event => set({ definition: event.currentTarget.value })}
        />
      </label>
      <label>
        {t('codes.examples')}
        <textarea
          rows={3}
          value={draft.examples}
          maxLength={MAX_NOTE_LENGTH}
          placeholder={t('codes.examplesHint')}
          onInput={event => set({ examples: event.currentTarget.value })}
        />
      </label>
      <ShortcutField
        db={db}
        book={book}
        code={code.key}
        shortcut={draft.shortcut}
        onChange={shortcut => set({ shortcut })}
        onError={onError}
        t={t}
      />
      <p class="choice">
        <button type="submit" class="first" disabled={!isChanged || label === '' || other !== undefined}>
          {t('team.save')}
        </button>
        <button type="button" disabled={!isChanged} onClick={onReset}>
          {t('codes.reset')}
        </button>
      </p>
    </Form>
  );
}
