import { useEffect, useRef } from 'preact/hooks';
import type { KnownTag } from '../../messages-codes.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { Dot } from './TagChip.tsx';

export interface TagOptionsProps {
  id: string;
  options: readonly KnownTag[];
  /** Index of the marked one. */
  marked: number;
  onTake: (label: string) => void;
  t: TranslatePanel;
}

/** The tags that a combobox offers, with where each stands, how often it is used, and what it means. */
export function TagOptions({ id, options, marked, onTake, t }: TagOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(
    () => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    [marked],
  );
  return (
    <div
      class="options"
      role="listbox"
      id={id}
      ref={list}
      aria-label={t('tags.options')}
      hidden={options.length === 0}
    >
      {options.map(({ label, color, path, definition, uses, coded }, n) => (
        <button
          type="button"
          tabIndex={-1}
          key={label}
          id={`${id}-${n}`}
          role="option"
          aria-selected={n === marked}
          // The field keeps the focus: what was typed is not taken for a tag when it would lose it.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onTake(label)}
        >
          <Dot color={color} />
          {path.length > 0 && <span class="path">{path.join(' / ')} / </span>}
          <b>{label}</b>
          <small>{coded ? t('tags.uses', uses) : t('tags.usesFree', uses)}</small>
          {definition !== undefined && <span class="meaning">{definition}</span>}
        </button>
      ))}
    </div>
  );
}
