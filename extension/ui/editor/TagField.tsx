import { useId, useRef, useState } from 'preact/hooks';
import { lettersOf } from '../../../shared/pinyin.ts';
import { MAX_TAG_LENGTH } from '../../../shared/sync/limits.ts';
import type { KnownTag, TagChoice } from '../../messages-codes.ts';
import { matchTags } from '../codes/match-tags.ts';
import { TagChip } from '../codes/TagChip.tsx';
import { TagOptions } from '../codes/TagOptions.tsx';
import { useReadings } from '../codes/use-readings.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { splitTags } from './split-tags.ts';

export interface TagFieldProps {
  /** Labels. */
  tags: string[];
  /** Absent while it is read. */
  choice: TagChoice | undefined;
  onChange: (tags: string[]) => void;
  /** Puts a tag into the codebook; resolves to whether it is there. */
  onAdopt: (label: string) => Promise<boolean>;
  onError: (error: unknown) => void;
  t: TranslatePanel;
}

const SEPARATOR = /[,，、;；\n]/;
const NONE = -1;

/** Tags with these labels as they are written in the codebook, whatever case and width they were typed in. */
function asKnown(known: readonly KnownTag[], label: string): string {
  const same = (text: string) =>
    text.normalize('NFKC').toLowerCase() === label.normalize('NFKC').toLowerCase();
  return known.some(tag => tag.label === label)
    ? label
    : (known.find(tag => tag.coded && [tag.label, ...tag.former].some(same))?.label ?? label);
}

/**
 * Tags as chips with a combobox behind them (ARIA 1.2, list autocomplete). Enter takes the option that is marked, else what was
 * typed; commas and semicolons of both scripts end a tag. Safe with an input method: keys during a composition are its own, and
 * what it is composing finds tags already.
 */
export function TagField({ tags, choice, onChange, onAdopt, onError, t }: TagFieldProps) {
  const [text, setText] = useState('');
  const [marked, setMarked] = useState<number>();
  const [closed, setClosed] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const known = choice?.known ?? [];
  const readings = useReadings(lettersOf(text) !== undefined, onError);
  const { tags: found, certain } = matchTags(
    known.filter(({ label }) => !tags.includes(label)),
    text,
    readings,
  );
  const isOpen = found.length > 0 && !closed;
  // Where only known tags may be added, what was typed can only mean one of them.
  const at = isOpen ? (marked ?? (certain || choice?.controlled ? 0 : NONE)) : NONE;

  const take = (labels: string[]) => {
    onChange([...new Set([...tags, ...labels])]);
    setText('');
    setMarked(undefined);
    setRefused([]);
  };
  const add = (words: string) => {
    const labels = splitTags(words).map(label => asKnown(known, label));
    const isAllowed = (label: string) =>
      !choice?.controlled || known.some(tag => tag.coded && tag.label === label);
    take(labels.filter(isAllowed));
    setRefused(labels.filter(label => !isAllowed(label) && !tags.includes(label)));
  };
  const end = () => {
    const option = found[at];
    if (option) take([option.label]);
    else if (text.trim() !== '') add(text);
  };
  const read = (value: string, isComposing: boolean) => {
    if (!isComposing && SEPARATOR.test(value)) return add(value);
    setText(value);
    setMarked(undefined);
    setClosed(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const { key } = event;
    if (key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // Enter ends a tag; it does not save and close under a person who types on.
      event.preventDefault();
      end();
    } else if (key === 'Escape' && (isOpen || refused.length > 0)) {
      event.stopPropagation();
      setClosed(true);
      setRefused([]);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      // One place more than there are options: none is marked.
      const places = found.length + 1;
      setMarked(((at + 1 + (key === 'ArrowDown' ? 1 : -1) + places) % places) - 1);
      setClosed(false);
    } else if (key === 'Backspace' && text === '') onChange(tags.slice(0, -1));
  };
  const adopt = async (label: string) => {
    if (!(await onAdopt(label))) return;
    onChange([...new Set([...tags, label])]);
    setRefused(left => left.filter(other => other !== label));
    field.current?.focus();
  };
  return (
    <div class="tag-field">
      <div class="tags">
        {tags.map(tag => (
          <TagChip
            key={tag}
            label={tag}
            look={known.find(({ label }) => label === tag)}
            free={choice?.controlled ? t('tags.free') : undefined}
          >
            <button
              type="button"
              aria-label={t('editor.removeTag', tag)}
              onClick={() => onChange(tags.filter(other => other !== tag))}
            >
              ×
            </button>
          </TagChip>
        ))}
        <input
          ref={field}
          role="combobox"
          aria-label={t('editor.tags')}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-activedescendant={at === NONE ? undefined : `${id}-${at}`}
          autocomplete="off"
          placeholder={t(choice?.controlled ? 'tags.placeholderControlled' : 'editor.tagsPlaceholder')}
          maxLength={MAX_TAG_LENGTH * 10}
          value={text}
          onInput={event => read(event.currentTarget.value, event.isComposing)}
          onCompositionEnd={event => read(event.currentTarget.value, false)}
          onKeyDown={onKeyDown}
          onBlur={end}
        />
      </div>
      <TagOptions id={id} options={isOpen ? found : []} marked={at} t={t} onTake={label => take([label])} />
      {refused.map(label => (
        <p class="error" role="alert" key={label}>
          {t(choice?.mayAdd ? 'tags.refused' : 'tags.refusedAsk', label)}{' '}
          {choice?.mayAdd && (
            <button type="button" onClick={() => void adopt(label)}>
              {t('tags.adopt')}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
