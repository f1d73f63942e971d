import { useEffect, useMemo, useState } from 'preact/hooks';
import { pagePart } from '../../../shared/page/page-part.ts';
import type { AuditReport } from '../../background/sync/audit.ts';
import type { Input, Item, ItemAction, Method, Reply, SyncState } from '../../messages.ts';
import { ask, askTab } from '../../platform.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { syncState } from '../../storage/sync-state.ts';
import { isWritable, listWorkspaces } from '../../storage/workspace-list.ts';
import { currentWorkspace } from '../../storage/workspaces.ts';
import { copyText } from '../copy-text.ts';
import { Said } from '../Said.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import { type Run, useRun } from '../use-run.ts';
import { Activity } from './Activity.tsx';
import { ActivityLine } from './ActivityLine.tsx';
import { Below } from './Below.tsx';
import { CopyLine } from './CopyLine.tsx';
import { CopyTo } from './CopyTo.tsx';
import { copyItems } from './copy-items.ts';
import { ExportBar } from './ExportBar.tsx';
import { Filters } from './Filters.tsx';
import { filterItems, NO_FILTER } from './filter-items.ts';
import { ItemList } from './ItemList.tsx';
import { NotHere } from './NotHere.tsx';
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
    return () => clearInterval(timer);
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
  const [filter, setFilter] = useState(NO_FILTER);
  const [view, setView] = useState<'page' | 'settings' | 'activity'>('page');
  const settings = view === 'settings';
  const { run, busy, failure, notice, say, fail } = useRun(reload);
  const sync = useLive<SyncState | undefined>(async () => {
    const workspace = await currentWorkspace(db);
    return workspace && syncState(db, workspace);
  }, fail);
  const workspaces = useLive(() => listWorkspaces(db), fail) ?? [];
  const active = sync?.workspace.id;
  const own = workspaces.find(({ id }) => id === active);
  const { facts, people, news, counts } = useTeam(db, own, state?.page, fail);
  const isNew = (item: Item) => (facts.get(item.key)?.news ?? 0) > 0;
  usePolling();

  const page = <M extends Method>(method: M, input: Input<M>): Promise<Reply<M>> =>
    askTab(tab ?? -1, method, input);
  const act = (items: Item[], action: ItemAction) =>
    void run(() => page('content.act', { keys: items.map(item => item.key), action }));
  const link = (item: Item) =>
    void run(async () => {
      const made = await page('content.link', { key: item.key });
      if (!made.ok) return made;
      await copyText(made.value.url, document);
      say(t(made.value.exact ? 'done.link' : 'done.linkPage'));
      return made;
    });
  const verify = () =>
    run(async () => {
      const found = await ask('sync.verify', {});
      if (found.ok) say(verdict(found.value, t));
      return found;
    });
  const edit = (item: Item) => void run(() => page('content.edit', { key: item.key }));

  const items = state?.items ?? [];
  const shown = useMemo(() => filterItems(items, filter, isNew), [items, filter, facts]);
  const stored = shown.filter(item => item.state === 'accepted' && !item.from);
  const suggested = shown.filter(item => item.state === 'suggested');
  const open = items.filter(item => item.state === 'suggested').length;

  return (
    <main>
      <PanelHead
        workspaces={workspaces}
        active={active}
        news={counts}
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
      <Said failure={failure} notice={notice} t={t} />
      {state?.trouble && (
        <p class="error" role="status">
          {t(`trouble.${state.trouble}`)}
        </p>
      )}
      {settings && (
        <Settings db={db} workspaces={workspaces} active={active} site={site} t={t} run={run} say={say} />
      )}
      {view === 'activity' && <Activity db={db} news={news} people={people} t={t} run={run} />}
      {view === 'page' && !state && (
        <NotHere
          site={site}
          t={t}
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
          <section aria-label={t('panel.items')}>
            <Filters
              items={items}
              fresh={items.filter(isNew).length}
              filter={filter}
              onChange={setFilter}
              t={t}
            />
            <div class="bar">
              <span aria-live="polite">{t('panel.count', shown.length, open)}</span>
              <button
                type="button"
                class="first"
                disabled={busy || suggested.length === 0}
                onClick={() => act(suggested, 'accept')}
              >
                {t('act.acceptShown', suggested.length)}
              </button>
            </div>
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
            <ItemList
              items={shown}
              part={pagePart(state.url)}
              empty={items.length === 0 ? t('panel.none') : t('panel.noneShown')}
              t={t}
              onReveal={item => void page('content.reveal', { key: item.key })}
              onAct={(item, action) => act([item], action)}
              onEdit={edit}
              onLink={link}
              onAll={item => void run(() => page('content.all', { key: item.key }))}
              below={item =>
                own && (
                  <Below
                    item={item}
                    facts={facts.get(item.key)}
                    workspaces={workspaces}
                    own={own}
                    people={people}
                    t={t}
                    run={run}
                    say={say}
                  />
                )
              }
            />
          </section>
          <ExportBar db={db} t={t} run={run} />
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
