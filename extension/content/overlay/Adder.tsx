import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { ANNOTATION_KINDS, type AnnotationKind } from '../../../shared/model/annotation.ts';
import type { Command } from '../../review/commands.ts';
import type { Keymap } from '../../review/keymap.ts';
import { Kbd } from '../../ui/keys/Kbd.tsx';
import { useLabels } from '../../ui/keys/use-labels.ts';
import {
  type Commands,
  type KeySource,
  type OtherKeys,
  useReviewKeys,
} from '../../ui/review/use-review-keys.ts';
import type { OverlayActs } from './state.ts';
import { trusted } from './trusted.ts';
import type { TranslateOverlay } from './words.ts';

export interface AdderProps extends Pick<OverlayActs, 'onAdd' | 'onClose'> {
  t: TranslateOverlay;
  /** Given where the adder has the focus: what its keys are. */
  keymap: Keymap | undefined;
}

/** Highlight first: it is what most selections become. */
const ORDER = [...ANNOTATION_KINDS].sort((a, b) => Number(b === 'highlight') - Number(a === 'highlight'));

interface Choice {
  command: Command;
  words: string;
  tint?: AnnotationKind;
  add: () => void;
}

/** What a selection can become. */
export function Adder({ t, keymap, onAdd, onClose }: AdderProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { label } = useLabels(keymap);
  const choices: Choice[] = [
    ...ORDER.map(kind => ({
      command: `kind-${kind}` as const,
      words: t(`kind.${kind}`),
      tint: kind,
      add: () => onAdd(kind),
    })),
    { command: 'tag', words: t('adder.tag'), add: () => onAdd('highlight', 'tags') },
    { command: 'note', words: t('adder.note'), add: () => onAdd('highlight', 'note') },
  ];
  return (
    <div ref={bar} class="choices">
      {keymap && <AdderKeys {...{ bar, keymap, onClose }} commands={commandsOf(choices)} />}
      {choices.map(({ command, words, tint, add }) => (
        <button
          key={command}
          type="button"
          style={tint && `--tint: var(--${tint})`}
          aria-keyshortcuts={label(command)}
          onClick={trusted(add)}
        >
          {words} <Kbd label={label(command)} />
        </button>
      ))}
    </div>
  );
}

function commandsOf(choices: readonly Choice[]): Commands {
  return Object.fromEntries(choices.map(({ command, add }) => [command, add]));
}

interface AdderKeysProps {
  bar: RefObject<HTMLElement | null>;
  keymap: Keymap;
  commands: Commands;
  onClose: () => void;
}

/** The page does not hear them: it may have keys of its own. */
const BEFORE_THE_PAGE: KeySource = { targets: [window], first: true };

/** The keys of an adder that has the focus; gone with it. */
function AdderKeys({ bar, keymap, commands, onClose }: AdderKeysProps) {
  const walk = (by: 1 | -1) => () => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const root = bar.current?.getRootNode() as ShadowRoot;
    const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
    // From the adder itself, which has the focus at first, to its first button or its last.
    const to = at < 0 ? (by === 1 ? 0 : -1) : (at + by) % buttons.length;
    buttons.at(to)?.focus();
  };
  const arrows: OtherKeys = new Map([
    ['ArrowRight', walk(1)],
    ['ArrowLeft', walk(-1)],
  ]);
  useReviewKeys(keymap, commands, onClose, BEFORE_THE_PAGE, arrows);
  return null;
}
