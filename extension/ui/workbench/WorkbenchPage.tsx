import { useEffect, useMemo } from 'preact/hooks';
import { ask } from '../../platform.ts';
import type { Result } from '../../result.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { type HistoryHeads, historyHeads, lastStep } from '../../storage/history.ts';
import { Progress } from '../messages/Progress.tsx';
import { Said } from '../messages/Said.tsx';
import { HistoryButtons } from '../panel/HistoryButtons.tsx';
import { useLive } from '../use-live.ts';
import { type Running, useRun } from '../use-run.ts';
import { workspaceName } from '../workspace-name.ts';
import { writeAddress } from './address.ts';
import { type BenchClient, benchClient } from './bench-client.ts';
import { BENCH_VIEWS } from './bench-views.ts';
import { CopyLink } from './CopyLink.tsx';
import type { TranslateBench } from './translate-bench.ts';
import { useAddress } from './use-address.ts';
import { useBenchState } from './use-bench.ts';

export interface WorkbenchPageProps {
  db: MeipiDb;
  ws: string;
  t: TranslateBench;
  makeClient?: typeof benchClient;
}

/** All that a workspace holds, across its pages: one view at a time, each with an address of its own. */
export function WorkbenchPage({ db, ws, t, makeClient = benchClient }: WorkbenchPageProps) {
  const running = useRun(undefined, () => lastStep(db, ws));
  const { run, fail, messages, close } = running;
  // A list, so that "not here" is told from "not read yet".
  const rows = useLive(() => db.workspaces.where({ id: ws }).toArray(), fail);
  const client = useMemo(() => makeClient(ws, fail), [ws]);
  useEffect(() => () => client.end(), [client]);
  const history = useLive<HistoryHeads>(() => historyHeads(db, ws), fail, [ws]) ?? {};
  const step = (direction: 'undo' | 'redo') => ask('bench.step', { ws, direction });
  const row = rows?.[0];
  useEffect(() => {
    if (row) document.title = `${t('bench.title')} · ${workspaceName(row, t)} · ${t('appName')}`;
  }, [row?.name, t]);
  return (
    <>
      {rows && !row && <p class="gone">{t('team.gone')}</p>}
      <div class="said">
        <Said
          {...{ messages, close, t }}
          undo={{ last: history.undo?.step, take: () => void run(() => step('undo')) }}
        />
      </div>
      {row && <Views {...{ db, row, client, history, step, t }} running={running} />}
    </>
  );
}

interface ViewsProps {
  db: MeipiDb;
  row: WorkspaceRow;
  client: BenchClient;
  running: Running;
  history: HistoryHeads;
  step: (direction: 'undo' | 'redo') => Promise<Result<boolean>>;
  t: TranslateBench;
}

function Views({ db, row, client, running, history, step, t }: ViewsProps) {
  const [address, go] = useAddress();
  const state = useBenchState(client);
  const shown = BENCH_VIEWS.find(({ id }) => id === address.view) ?? BENCH_VIEWS[0];
  const hrefOf = (view: string, params = new URLSearchParams()) => writeAddress({ view, params });
  const readOnly = row.role === 'viewer' || row.left !== undefined || row.archived !== undefined;
  const { run, say, fail } = running;
  return (
    <>
      <header class="bench-head">
        <h1>
          {t('bench.title')} <small>{workspaceName(row, t)}</small>
        </h1>
        <nav aria-label={t('bench.views')}>
          {BENCH_VIEWS.map(({ id, title }) => (
            <a key={id} href={hrefOf(id)} aria-current={id === shown?.id ? 'page' : undefined}>
              {t(title)}
            </a>
          ))}
        </nav>
        {!readOnly && <HistoryButtons heads={history} busy={running.busy} {...{ run, step, t }} />}
        <CopyLink row={row} run={run} t={t} />
      </header>
      <main>
        {state?.reading && <Progress label={t('bench.reading')} {...state.reading} t={t} />}
        {!state && <p role="status">{t('bench.opening')}</p>}
        {state && shown && (
          <shown.Body
            {...{ db, row, client, go, hrefOf, readOnly, t, run, say, fail }}
            revision={state.revision}
            params={address.params}
          />
        )}
      </main>
    </>
  );
}
