import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Member } from '../../messages-team.ts';
import { ask } from '../../platform.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { CodebookSection } from '../codebook/CodebookSection.tsx';
import { ExportSection } from '../export/ExportSection.tsx';
import { ImportSection } from '../import/ImportSection.tsx';
import { Lexicon } from '../lexicon/Lexicon.tsx';
import { Said } from '../messages/Said.tsx';
import { Sections } from '../Sections.tsx';
import { Shares } from '../share/Shares.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import { type Run, useRun } from '../use-run.ts';
import { workspaceName } from '../workspace-name.ts';
import { Erasing } from './Erasing.tsx';
import { General } from './General.tsx';
import { Invites } from './Invites.tsx';
import { Members } from './Members.tsx';
import { Tokens } from './Tokens.tsx';

/** What each part of the page is given. */
export interface PartProps {
  db: MeipiDb;
  row: WorkspaceRow;
  t: TranslatePanel;
  run: Run;
  read: Run;
  say: (notice: string) => void;
  /** Reading what is here failed. */
  fail: (error: unknown) => void;
}

/** One workspace: its name and standing, its members, invites and tokens, and what can be erased. */
export function WorkspacePage({ db, ws, t }: { db: MeipiDb; ws: string; t: TranslatePanel }) {
  const { run, read, messages, close, say, fail } = useRun();
  // A list, so that "not here" is told from "not read yet".
  const rows = useLive(() => db.workspaces.where({ id: ws }).toArray(), fail);
  const [members, setMembers] = useState<Member[]>();
  const row = rows?.[0];
  const online = row?.host !== undefined && row.left === undefined;
  const reload = useCallback(
    () => void read(() => ask('members.list', { ws })).then(listed => listed && setMembers(listed)),
    [ws],
  );
  useEffect(() => {
    if (!online) return;
    void ask('workspace.refresh', { ws });
    reload();
  }, [online, reload]);
  useEffect(() => {
    if (row) document.title = `${workspaceName(row, t)} · ${t('appName')}`;
  }, [row?.name]);

  const names = new Map(members?.map(({ user, name }) => [user, name]));
  const part = row && { db, row, t, run, read, say, fail };
  const owns = row?.role === 'owner';
  return (
    <main>
      <header>
        <h1>{row ? workspaceName(row, t) : t('team.title')}</h1>
        {row?.host !== undefined && (
          <p class="about">
            {new URL(row.host).host} · {row.user.name} ·{' '}
            {row.left === undefined ? t(`role.${row.role}`) : t('workspace.left')}
            {row.archived !== undefined && ` · ${t('workspace.archived')}`}
          </p>
        )}
      </header>
      <div class="said">
        <Said messages={messages} close={close} t={t} />
      </div>
      {rows && !row && <p>{t('team.gone')}</p>}
      {part && (
        <Sections
          label={t('team.sections')}
          sections={[
            {
              id: 'team',
              title: t('team.general'),
              body: () => (
                <>
                  <General {...part} />
                  {online && (
                    <>
                      <Members {...part} members={members} onChanged={setMembers} />
                      {owns && <Invites {...part} />}
                      <Tokens {...part} />
                      {owns && <Erasing {...part} members={members ?? []} />}
                    </>
                  )}
                </>
              ),
            },
            { id: 'codebook', title: t('codes.title'), body: () => <CodebookSection {...part} /> },
            ...(online
              ? [{ id: 'shares', title: t('shares.heading'), body: () => <Shares {...part} names={names} /> }]
              : []),
            { id: 'lexicon', title: t('lexicon.title'), body: () => <Lexicon {...part} /> },
            { id: 'export', title: t('export.heading'), body: () => <ExportSection {...part} /> },
            { id: 'import', title: t('import.title'), body: () => <ImportSection {...part} /> },
          ]}
        />
      )}
    </main>
  );
}
