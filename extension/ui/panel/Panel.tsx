import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CitationStyle } from '../../../shared/page/citation.ts';
import type { AuditReport } from '../../background/sync/audit.ts';
import type { Input, Item, Method, Reply, SyncState } from '../../messages.ts';
import { ask, askTab } from '../../platform.ts';
import { MeipiError } from '../../result.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { type HistoryHeads, historyHeads, lastStep } from '../../storage/history.ts';
import { syncState } from '../../storage/sync-state.ts';
import { isWritable, listWorkspaces } from '../../storage/workspace-list.ts';
import { currentWorkspace } from '../../storage/workspaces.ts';
import { copyText } from '../copy-text.ts';
import { useKeys } from '../keys/use-keys.ts';
import { Said } from '../messages/Said.tsx';
import { FIRST_VIEW, Review } from '../review/Review.tsx';
import { ShareShown } from '../share/ShareShown.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import { type Run, useRun } from '../use-run.ts';
import { useSteady } from '../use-steady.ts';
import { Activity } from './Activity.tsx';
import { ActivityLine } from './ActivityLine.tsx';
import { belowItem, WithBelow } from './Below.tsx';
import { CopyLine } from './CopyLine.tsx';
import { CopyTo } from './CopyTo.tsx';
import { copyItems } from './copy-items.ts';
import { ExportBar } from './ExportBar.tsx';
import { filterItems } from './filter-items.ts';
import { NotHere } from './NotHere.tsx';
import { OfPage } from './OfPage.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Settings } from './Settings.tsx';
import { SyncLine } from './SyncLine.tsx';
import { useTab } from './use-tab.ts';
import { useTeam } from './use-team.ts';

export interface PanelProps {
  db: MeipiDb;
  t: TranslatePanel;
  fixedTab?: number;
}

/** While the panel is seen, peers' changes are asked for this often, in ms. */
const POLL_MS = 30_000;

function usePolling(): void {
  useEffect(() => {
    const poll = () => !document.hidden && void ask('sync.now', {});
    poll();
    const timer = setInterval(poll, POLL_MS);
    const back = () => void ask('sync.now', { manual: true });
    addEventListener('online', back);
    return () => {
      clearInterval(timer);
      removeEventListener('online', back);
    };
  }, []);
}

/** What a comparison with the server found, in words. */
function verdict({ batches, unread, resent, contested }: AuditReport, t: TranslatePanel): string {
  return unread + resent + contested === 0
    ? t('sync.verified', batches)
    : t('sync.mended', batches, unread, resent, contested);
}

/** The side panel: what is on this page, what was said of it, and whether it is safe. */
export function Panel({ db, t, fixedTab }: PanelProps) {
  const { tab, state, site, reload } = useTab(fixedTab);
  const [list, setList] = useState(FIRST_VIEW);
  const [view, setView] = useState<'page' | 'settings' | 'activity'>('page');
  const settings = view === 'settings';
  const { run, busy, messages, close, say, fail } = useRun(reload, async () => {
    const workspace = await currentWorkspace(db);
    return workspace && lastStep(db, workspace.id);
  });
  const sync = useLive<SyncState | undefined>(async () => {
    const workspace = await currentWorkspace(db);
    return workspace && syncState(db, workspace);
  }, fail);
  const workspaces = useLive(() => listWorkspaces(db), fail) ?? [];
  const active = sync?.workspace.id;
  const own = workspaces.find(({ id }) => id === active);
  const { facts, people, news, counts } = useTeam(db, own, state?.page, fail);
  const isNew = useCallback((item: Item) => (facts.get(item.key)?.news ?? 0) > 0, [facts]);
  const history = useLive<HistoryHeads>(
    async () => (active === undefined ? {} : historyHeads(db, active)),
    fail,
    [active],
  );
  const keys = useKeys(db, fail);
  usePolling();

  const page = useCallback(
    <M extends Method>(method: M, input: Input<M>): Promise<Reply<M>> => askTab(tab ?? -1, method, input),
    [tab],
  );
  const link = (item: Item) =>
    void run(async () => {
      const made = await page('content.link', { key: item.key });
      if (!made.ok) return made;
      await copyText(made.value.url, document);
      say(t(made.value.exact ? 'done.link' : 'done.linkPage'));
      return made;
    });
  const { onCite } = useSteady({
    onCite: (item: Item, style: CitationStyle) =>
      void run(async () => {
        const made = await page('content.cite', { key: item.key, style });
        if (made.ok) await copyText(made.value.text, document);
        return made;
      }, t('done.cite')),
  });
  const verify = () =>
    run(async () => {
      const found = await ask('sync.verify', {});
      if (found.ok) say(verdict(found.value, t));
      return found;
    });

  return (
    <main>
      <PanelHead
        workspaces={workspaces}
        active={active}
        news={counts}
        history={history ?? {}}
        busy={busy}
        settings={settings}
        onSettings={open => setView(open ? 'settings' : 'page')}
        run={run}
        t={t}
      />
      <SyncLine
        sync={sync}
        t={t}
        onSync={() => void run(() => ask('sync.now', { manual: true }))}
        onVerify={() => void verify()}
      />
      <ActivityLine
        news={news}
        open={view === 'activity'}
        t={t}
        onOpen={open => setView(open ? 'activity' : 'page')}
      />
      <Said
        messages={messages}
        close={close}
        undo={{ last: history?.undo?.step, take: () => void run(() => ask('undo', {})) }}
        t={t}
      />
      {state?.trouble && (
        <p class="error" role="status">
          {t(`trouble.${state.trouble}`)}
        </p>
      )}
      {settings && <Settings {...{ db, workspaces, active, t, run, say, fail }} />}
      {view === 'activity' && <Activity {...{ db, news, people, t, run, fail }} />}
      {view === 'page' && !state && (
        <NotHere
          site={site}
          t={t}
          onResume={key => void run(() => ask('site.pause', { key, paused: false }))}
          onOnce={() => void run(() => ask('tab.inject', { tab: tab ?? -1 }))}
          onAlways={(origin, granted) =>
            void run(async () => {
              if (!granted) return { ok: false, error: { code: 'host_permission' } };
              const added = await ask('site.add', { origin });
              return added.ok ? ask('tab.inject', { tab: tab ?? -1 }) : added;
            })
          }
        />
      )}
      {view === 'page' && state && (
        <>
          {site?.enabled === 'added' && site.evidence === 'ask' && sync?.workspace.host !== undefined && (
            <EvidenceQuestion origin={site.origin ?? ''} t={t} run={run} />
          )}
          {state.copy && (
            <CopyLine
              copy={state.copy}
              t={t}
              onShow={show => void run(() => page('content.copy', { show }))}
            />
          )}
          <OfPage
            db={db}
            own={own}
            page={state.page}
            people={people}
            t={t}
            onError={fail}
            onSave={async patch =>
              (await run(() => page('content.pageNote', patch), t('pageNote.saved'))) !== undefined
            }
          />
          <WithBelow
            value={
              own && {
                facts,
                workspaces,
                own,
                people,
                page,
                moveKey: keys.label('move'),
                t,
                run,
                onCite,
                say,
              }
            }
          >
            <Review
              {...{ state, isNew, page, reload, run, busy, say, keys, t }}
              onFail={code => fail(new MeipiError(code))}
              view={list}
              onView={setList}
              onLink={link}
              below={belowItem}
            >
              {stored => (
                <>
                  {own && own.host !== undefined && stored.length > 0 && isWritable(own) && (
                    <ShareShown row={own} ids={stored.map(item => item.key)} t={t} run={run} />
                  )}
                  <CopyTo
                    label={t('share.copyShown', stored.length)}
                    targets={
                      stored.length > 0 ? workspaces.filter(row => row.id !== active && isWritable(row)) : []
                    }
                    t={t}
                    onCopy={to =>
                      void copyItems(
                        stored.map(item => item.key),
                        to,
                        { run, say, t },
                      )
                    }
                  />
                </>
              )}
            </Review>
          </WithBelow>
          {own && (
            <ExportBar
              {...{ db, own, t, run, say, fail }}
              page={state.page}
              shown={filterItems(state.items, list.filter, isNew)}
            />
          )}
        </>
      )}
    </main>
  );
}

function EvidenceQuestion({ origin, t, run }: { origin: string; t: TranslatePanel; run: Run }) {
  const answer = (evidence: boolean) => void run(() => ask('site.evidence', { origin, evidence }));
  return (
    <div class="question" role="status">
      <p>{t('page.evidence', new URL(origin).host)}</p>
      <button type="button" onClick={() => answer(true)}>
        {t('page.evidenceYes')}
      </button>
      <button type="button" onClick={() => answer(false)}>
        {t('page.evidenceNo')}
      </button>
    </div>
  );
}
