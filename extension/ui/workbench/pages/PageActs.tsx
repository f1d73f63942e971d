import { useState } from 'preact/hooks';
import { type ListedPage, shareOut } from '../../../../shared/workbench/page-list.ts';
import { ask } from '../../../platform.ts';
import type { BenchProps } from '../BenchView.ts';
import { PageEditor } from './PageEditor.tsx';

export interface PageActsProps extends BenchProps {
  /** Those that are chosen, and all that are listed. */
  pages: readonly ListedPage[];
  all: readonly ListedPage[];
  names: ReadonlyMap<string, string> | undefined;
  onChosen: (ids: readonly string[]) => void;
  onTake: () => void;
}

/** What is done to the pages that are chosen: said of them, ticked off, shared out among members. */
export function PageActs(props: PageActsProps) {
  const { row, pages, all, names, onChosen, onTake, t, run } = props;
  const [open, setOpen] = useState<'edit' | 'share'>();
  const count = pages.length;
  const ws = row.id;
  const ids = pages.map(({ id }) => id);
  const finish = <T,>(done: T | undefined) => {
    if (done === undefined) return;
    setOpen(undefined);
    onChosen([]);
  };
  const setReviewed = (reviewed: boolean) =>
    run(
      () => ask('bench.pages', { ws, ids, set: { reviewed } }),
      t(reviewed ? 'pages.doneDone' : 'pages.undoneDone', count),
    ).then(finish);
  return (
    <fieldset class="bulk" aria-label={t('bench.bulk')}>
      <button type="button" onClick={onTake}>
        {t('pages.take')}
      </button>
      <button type="button" disabled={all.length === 0} onClick={() => onChosen(all.map(({ id }) => id))}>
        {t('pages.chooseAll', all.length)}
      </button>
      {count > 0 && (
        <>
          <button type="button" class="quiet" onClick={() => onChosen([])}>
            {t('pages.chooseNone', count)}
          </button>
          <button
            type="button"
            aria-expanded={open === 'edit'}
            onClick={() => setOpen(open === 'edit' ? undefined : 'edit')}
          >
            {t('pages.edit')}
          </button>
          <button type="button" onClick={() => void setReviewed(true)}>
            {t('pages.done')}
          </button>
          <button type="button" onClick={() => void setReviewed(false)}>
            {t('pages.undone')}
          </button>
          <button
            type="button"
            aria-expanded={open === 'share'}
            onClick={() => setOpen(open === 'share' ? undefined : 'share')}
          >
            {t('pages.share')}
          </button>
          <button
            type="button"
            disabled={pages.every(({ reader }) => reader === undefined)}
            onClick={() =>
              void run(
                () => ask('bench.readers', { ws, readers: ids.map(id => ({ id })) }),
                t('pages.unshared', count),
              ).then(finish)
            }
          >
            {t('pages.unshare')}
          </button>
        </>
      )}
      {count > 0 && open === 'edit' && (
        <PageEditor {...props} key={ids.join()} onDone={finish} onCancel={() => setOpen(undefined)} />
      )}
      {count > 0 && open === 'share' && (
        <Readers
          members={[
            [row.user.id, t('pages.mine')],
            ...[...(names ?? [])].filter(([user]) => user !== row.user.id),
          ]}
          label={t('pages.sharing', count)}
          run={t('pages.shareRun')}
          onShare={users =>
            void run(
              () => ask('bench.readers', { ws, readers: shareOut(pages, users) }),
              t('pages.shared', count),
            ).then(finish)
          }
        />
      )}
    </fieldset>
  );
}

interface ReadersProps {
  members: readonly (readonly [user: string, name: string])[];
  label: string;
  run: string;
  onShare: (users: string[]) => void;
}

function Readers({ members, label, run, onShare }: ReadersProps) {
  const [users, setUsers] = useState<ReadonlySet<string>>(new Set());
  const toggle = (user: string) => {
    const next = new Set(users);
    if (!next.delete(user)) next.add(user);
    setUsers(next);
  };
  return (
    <fieldset class="form">
      <legend>{label}</legend>
      {members.map(([user, name]) => (
        <label key={user}>
          <input type="checkbox" checked={users.has(user)} onChange={() => toggle(user)} /> {name}
        </label>
      ))}
      <button type="button" class="first" disabled={users.size === 0} onClick={() => onShare([...users])}>
        {run}
      </button>
    </fieldset>
  );
}
