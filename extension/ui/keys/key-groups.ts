import type { Command } from '../../review/commands.ts';

export interface KeyGroup {
  name: 'keys.groupMove' | 'keys.groupDecide' | 'keys.groupChange' | 'keys.groupList';
  commands: readonly Command[];
}

/** The commands as a person looks for them; each stands in one group. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  { name: 'keys.groupMove', commands: ['next', 'previous', 'down', 'up', 'first', 'last', 'page'] },
  {
    name: 'keys.groupDecide',
    commands: ['accept', 'reject', 'all', 'acceptShown', 'acceptAbove', 'undo', 'redo'],
  },
  {
    name: 'keys.groupChange',
    commands: [
      ...(['kind-statistic', 'kind-person', 'kind-initiative', 'kind-document', 'kind-highlight'] as const),
      ...(['edit', 'tag', 'note', 'range', 'move', 'link', 'remove'] as const),
    ],
  },
  { name: 'keys.groupList', commands: ['lower', 'higher', 'order', 'filter', 'help'] },
];
