import { useId, useState } from 'preact/hooks';
import type { TranslatePanel } from '../translate-panel.ts';
import { splitTags } from './split-tags.ts';

export interface TagFieldProps {
  tags: string[];
  known: string[];
  onChange: (tags: string[]) => void;
  t: TranslatePanel;
}

/** Tags as chips with a field behind them. Safe with an input method: keys during a composition are the input method's. */
export function TagField({ tags, known, onChange, t }: TagFieldProps) {
  const [text, setText] = useState('');
  const id = useId();
  const add = (words: string) => {
    onChange([...new Set([...tags, ...splitTags(words)])]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // Enter ends a tag; it does not save and close under a person who types on.
      event.preventDefault();
      if (text !== '') add(text);
    } else if (event.key === 'Backspace' && text === '') onChange(tags.slice(0, -1));
  };
  return (
    <div class="tags">
      {tags.map(tag => (
        <span class="tag" key={tag}>
          {tag}
          <button
            type="button"
            aria-label={t('editor.removeTag', tag)}
            onClick={() => onChange(tags.filter(other => other !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        aria-label={t('editor.tags')}
        placeholder={t('editor.tagsPlaceholder')}
        list={id}
        value={text}
        onInput={event => {
          const { value } = event.currentTarget;
          if (!event.isComposing && /[,，、;；]/.test(value)) add(value);
          else setText(value);
        }}
        onCompositionEnd={event =>
          /[,，、;；]/.test(event.currentTarget.value) && add(event.currentTarget.value)
        }
        onKeyDown={onKeyDown}
        onBlur={() => text !== '' && add(text)}
      />
      <datalist id={id}>
        {known
          .filter(tag => !tags.includes(tag))
          .map(tag => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
