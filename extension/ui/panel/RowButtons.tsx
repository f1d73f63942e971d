import type { Command } from '../../review/commands.ts';
import { Kbd } from '../keys/Kbd.tsx';
import type { ItemRowProps } from './ItemRow.tsx';

interface Act {
  /** Its key, where it has one. */
  command?: Command;
  label: string;
  title?: string;
  quiet?: boolean;
  run: () => void;
}

type RowButtonsProps = Pick<
  ItemRowProps,
  'item' | 't' | 'keys' | 'current' | 'review' | 'onSelect' | 'onLink' | 'onAll'
>;

function actsOf({ item, t, review, onLink, onAll }: RowButtonsProps): Act[] {
  const { state, anchor } = item;
  const accept = () => review.act([item], 'accept');
  if (state === 'rejected') return [{ command: 'accept', label: t('act.restore'), run: accept }];
  const quiet = true;
  const acts: (Act | false | undefined)[] = [
    state === 'suggested' && { command: 'accept', label: t('act.accept'), run: accept },
    state === 'suggested' && {
      command: 'reject',
      label: t('act.reject'),
      run: () => review.act([item], 'reject'),
    },
    { command: 'edit', label: t('act.change'), quiet, run: () => review.edit(item, 'attributes') },
    { command: 'note', label: t('act.edit'), quiet, run: () => review.edit(item, 'note') },
    anchor !== 'orphan' && {
      command: 'range',
      label: t('act.range'),
      quiet,
      run: () => review.edit(item, 'range'),
    },
    onAll && {
      command: 'all',
      label: t('panel.allSame'),
      title: t('panel.allTitle'),
      quiet,
      run: () => onAll(item),
    },
    anchor !== 'orphan' && {
      command: 'link',
      label: t('act.link'),
      title: t('act.linkTitle'),
      quiet,
      run: () => onLink(item),
    },
    state === 'accepted' && {
      command: 'remove',
      label: t('act.delete'),
      quiet,
      run: () => review.act([item], 'delete'),
    },
  ];
  return acts.filter(one => !!one);
}

/** What can be done with an item; the current one tells by which keys. */
export function RowButtons(props: RowButtonsProps) {
  const { item, current, keys, onSelect } = props;
  return (
    <div class="buttons">
      {actsOf(props).map(({ command, label, title, quiet, run }) => {
        const key = command && current ? keys.label(command) : undefined;
        return (
          <button
            key={label}
            type="button"
            class={quiet ? 'quiet' : ''}
            title={title}
            tabIndex={current ? 0 : -1}
            aria-keyshortcuts={key}
            onClick={() => {
              onSelect(item);
              run();
            }}
          >
            {label} <Kbd label={key} />
          </button>
        );
      })}
    </div>
  );
}
