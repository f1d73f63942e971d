import { useState } from 'preact/hooks';
import { ask } from '../../platform.ts';
import { LOCAL_WORKSPACE } from '../../storage/db.ts';
import { contentsOf } from '../../storage/workspace-list.ts';
import { Confirm } from '../Confirm.tsx';
import { Form } from '../Form.tsx';
import { useLive } from '../use-live.ts';
import { workspaceName } from '../workspace-name.ts';
import type { PartProps } from './WorkspacePage.tsx';

/** Name and standing of a workspace: rename, archive, leave, remove from this device. */
export function General(props: PartProps) {
  const { row, t } = props;
  const local = row.id === LOCAL_WORKSPACE;
  const mayRename = local || (row.role === 'owner' && row.left === undefined);
  return (
    <section>
      <h2>{t('team.general')}</h2>
      {mayRename && <Rename key={row.name} {...props} />}
      {!local && row.left === undefined && row.role === 'owner' && <Archive {...props} />}
      {!local && <Parting {...props} />}
    </section>
  );
}

function Rename({ row, t, run }: PartProps) {
  const [name, setName] = useState(workspaceName(row, t));
  const rename = () => ask('workspace.rename', { ws: row.id, name });
  return (
    <Form class="line" onSubmit={() => void run(rename, t('team.renamed'))}>
      <label>
        {t('team.name')}
        <input value={name} maxLength={100} onInput={event => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={name.trim() === '' || name === row.name}>
        {t('team.save')}
      </button>
    </Form>
  );
}

function Archive({ row, t, run }: PartProps) {
  const archived = row.archived !== undefined;
  return (
    <div class="act">
      <button
        type="button"
        onClick={() =>
          void run(
            () => ask('workspace.archive', { ws: row.id, archived: !archived }),
            t(archived ? 'team.opened' : 'team.archived'),
          )
        }
      >
        {t(archived ? 'team.unarchive' : 'team.archive')}
      </button>
      <p class="help">{t('team.archiveHelp')}</p>
    </div>
  );
}

/** Two ways to go: be no member any more, or only take it off this device. */
function Parting({ db, row, t, run, say, fail }: PartProps) {
  const contents = useLive(() => contentsOf(db, row.id), fail, [row.id]);
  const left = row.left !== undefined;
  const loses = contents?.waiting === true && !left;
  return (
    <div class="parting">
      {!left && (
        <Confirm
          label={t('team.leave')}
          question={
            <>
              {t('team.leaveAsk')} {loses && <strong>{t('team.forgetLoses')}</strong>}
            </>
          }
          t={t}
          onYes={() => void run(() => ask('workspace.leave', { ws: row.id }), t('team.left'))}
        />
      )}
      <Confirm
        label={t('team.forget')}
        question={
          <>
            {t(left ? 'team.forgetAskLeft' : 'team.forgetAsk', contents?.annotations ?? 0)}{' '}
            {loses && <strong>{t('team.forgetLoses')}</strong>}
          </>
        }
        t={t}
        onYes={() =>
          void run(async () => {
            const done = await ask('workspace.forget', { ws: row.id });
            if (done.ok) say(t('team.forgotten'));
            return done;
          }, t('team.forgotten'))
        }
      />
    </div>
  );
}
