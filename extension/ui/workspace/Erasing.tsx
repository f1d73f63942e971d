import { useState } from 'preact/hooks';
import type { Erasable } from '../../background/team-api.ts';
import type { Member } from '../../messages-team.ts';
import { ask } from '../../platform.ts';
import { erasingJobs, erasingKey } from '../../storage/erasing.ts';
import { Confirm } from '../Confirm.tsx';
import { Progress } from '../messages/Progress.tsx';
import { useLive } from '../use-live.ts';
import type { PartProps } from './WorkspacePage.tsx';

/** What an owner takes off the server for good, told apart from a delete. Members who are gone can be chosen too. */
export function Erasing({ db, row, t, run, fail, members }: PartProps & { members: readonly Member[] }) {
  const ws = row.id;
  const [chosen, setChosen] = useState('');
  const known =
    useLive(() => db.members.where('[ws+user]').between([ws], [ws, []]).toArray(), fail, [ws]) ?? [];
  // Whose work was erased has no name any more.
  const named = [...known, ...members].filter(({ name }) => name !== '');
  const everyone = [...new Map(named.map(({ user, name }) => [user, name]))];
  const who = everyone.find(([user]) => user === chosen);

  const jobs = useLive(() => erasingJobs(db, ws), fail, [ws]) ?? [];
  const erase = (what: Erasable) => void run(() => ask('erase.start', { ws, what }), t('team.eraseStarted'));

  return (
    <section class="erasing" aria-labelledby="erasing">
      <h2 id="erasing">{t('team.erase')}</h2>
      <p class="help">{t('team.eraseHelp')}</p>
      {jobs.map(({ what, changed, failure }) => (
        <div key={erasingKey({ ws, what })} role="status">
          <Progress
            label={t('team.erasing', changed)}
            stop={t('team.eraseStop')}
            t={t}
            onCancel={() => void run(() => ask('erase.stop', { ws, what }), t('team.eraseStopped'))}
          />
          {failure && <p class="error">{t(`failure.${failure}`)}</p>}
        </div>
      ))}
      <div class="line">
        <label>
          {t('team.eraseWho')}
          <select value={chosen} onChange={event => setChosen(event.currentTarget.value)}>
            <option value="">—</option>
            {everyone.map(([user, name]) => (
              <option key={user} value={user}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Confirm
          key={chosen}
          label={t('team.eraseMember')}
          question={t('team.eraseMemberAsk', who?.[1] ?? '')}
          typed={who?.[1] ?? ''}
          disabled={!who}
          t={t}
          onYes={() => erase({ of: 'member', id: chosen })}
        />
      </div>
      <Confirm
        label={t('team.eraseWorkspace')}
        question={t('team.eraseWorkspaceAsk', row.name)}
        typed={row.name}
        t={t}
        onYes={() => erase({ of: 'workspace' })}
      />
    </section>
  );
}
