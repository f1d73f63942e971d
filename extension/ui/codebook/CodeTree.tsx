import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Codebook, colorOf } from '../../../shared/model/codebook.ts';
import { keyLabel, type Layout } from '../../review/key-label.ts';
import type { TagUsage } from '../../storage/tag-usage.ts';
import { Dot } from '../codes/TagChip.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import type { TreeRow } from './tree-rows.ts';

export interface CodeTreeProps {
  book: Codebook;
  rows: readonly TreeRow[];
  usage: TagUsage | undefined;
  selected: string | undefined;
  /** Keys of codes with changes that were not saved. */
  drafts: ReadonlySet<string>;
  layout: Layout | undefined;
  /** Absent for whoever may only read. */
  onMove?: (key: string, direction: 'in' | 'out') => void;
  onRemove?: (key: string) => void;
  onSelect: (key: string) => void;
  onOpen: (key: string, open: boolean) => void;
  /** On to the code's own fields. */
  onEdit: () => void;
  t: TranslatePanel;
}

/** The codebook as a tree (ARIA tree view): arrows go through it, open and close; Alt with an arrow moves a code. */
export function CodeTree(props: CodeTreeProps) {
  const { book, rows, usage, selected, drafts, layout, onSelect, onOpen, onMove, onRemove, onEdit, t } =
    props;
  const tree = useRef<HTMLDivElement>(null);
  const current = rows.find(({ code }) => code.key === selected) ?? rows[0];
  const wasHere = useRef(false);
  // After a move the row is another element: the focus follows the code.
  useLayoutEffect(() => {
    if (wasHere.current) tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [selected, rows]);

  const go = (row: TreeRow | undefined) => row && onSelect(row.code.key);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || event.isComposing || event.ctrlKey || event.metaKey) return;
    const at = rows.indexOf(current);
    const { key } = current.code;
    const acts: Record<string, () => void> = event.altKey
      ? {
          ArrowRight: () => onMove?.(key, 'in'),
          ArrowLeft: () => onMove?.(key, 'out'),
        }
      : {
          ArrowDown: () => go(rows[at + 1]),
          ArrowUp: () => go(rows[at - 1]),
          Home: () => go(rows[0]),
          End: () => go(rows.at(-1)),
          ArrowRight: () => (current.open === false ? onOpen(key, true) : current.open && go(rows[at + 1])),
          ArrowLeft: () =>
            current.open ? onOpen(key, false) : go(rows.find(({ code }) => code.key === current.parent)),
          Enter: onEdit,
          F2: onEdit,
          Delete: () => onRemove?.(key),
        };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      class="code-tree"
      role="tree"
      tabIndex={-1}
      aria-label={t('codes.tree')}
      ref={tree}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        wasHere.current = true;
      }}
      onFocusOut={event => {
        wasHere.current =
          tree.current?.contains(event.relatedTarget as Node | null) === true || !event.relatedTarget;
      }}
    >
      {rows.map(row => {
        const { code, level, position, size, open } = row;
        const { own = 0, below = 0 } = usage?.codes.get(code.key) ?? {};
        return (
          <div
            key={code.key}
            role="treeitem"
            tabIndex={row === current ? 0 : -1}
            aria-selected={code.key === selected}
            aria-level={level}
            aria-posinset={position}
            aria-setsize={size}
            aria-expanded={open}
            aria-keyshortcuts={code.shortcut}
            style={`--level: ${level}`}
            onClick={() => onSelect(code.key)}
            onKeyDown={() => undefined}
          >
            {open === undefined ? (
              <span class="twist" />
            ) : (
              <button
                type="button"
                class="twist"
                tabIndex={-1}
                aria-label={t(open ? 'codes.close' : 'codes.open', code.label)}
                onClick={event => {
                  event.stopPropagation();
                  onOpen(code.key, !open);
                }}
              >
                {open ? '▾' : '▸'}
              </button>
            )}
            <Dot color={colorOf(book, code.key)} />
            <span class="label">{code.label}</span>
            {drafts.has(code.key) && <em>{t('codes.unsaved')}</em>}
            {code.shortcut !== undefined && <kbd>{keyLabel(code.shortcut, layout)}</kbd>}
            <span class="count">
              {below > own ? t('codes.countBelow', own, below) : t('codes.count', own)}
            </span>
          </div>
        );
      })}
    </div>
  );
}
