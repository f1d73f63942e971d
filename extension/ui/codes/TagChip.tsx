import type { ComponentChildren } from 'preact';
import type { CodeColor } from '../../../shared/model/code.ts';
import type { TagLook } from '../../../shared/model/tag-look.ts';

export interface TagChipProps {
  label: string;
  look?: TagLook | undefined;
  /** Said of a tag that is not in the codebook, where there is one that counts. */
  free?: string | undefined;
  children?: ComponentChildren;
}

/** The dot of a code's colour; nothing where it has none. */
export function Dot({ color }: { color: CodeColor | undefined }) {
  return color ? <span class="dot" style={`--code: var(--code-${color})`} aria-hidden="true" /> : null;
}

/** A tag with its colour; where it stands in the codebook and what it means are its title. */
export function TagChip({ label, look, free, children }: TagChipProps) {
  const isFree = free !== undefined && look?.coded !== true;
  const place = look && look.path.length > 0 ? [...look.path, label].join(' / ') : '';
  const title = isFree ? free : [place, look?.definition ?? ''].filter(text => text !== '').join('\n');
  return (
    <span class={`tag${isFree ? ' free' : ''}`} {...(title !== '' && { title })}>
      <Dot color={look?.color} />
      {label}
      {isFree && <span class="unseen">（{free}）</span>}
      {children}
    </span>
  );
}
