import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { pagePart } from '../../../shared/page/page-part.ts';
import type { Input, Item, ItemAction, Method, Reply, SyncState } from '../../messages.ts';
import { ask, askTab } from '../../platform.ts';
import { type FailureCode, type Result, toFailure } from '../../result.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { syncState } from '../../storage/sync-state.ts';
import { currentWorkspace } from '../../storage/workspaces.ts';
import { copyText } from '../copy-text.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { CopyLine } from './CopyLine.tsx';
import { ExportBar } from './ExportBar.tsx';
import { Filters } from './Filters.tsx';
import { filterItems, NO_FILTER } from './filter-items.ts';
import { ItemList } from './ItemList.tsx';
import { NotHere } from './NotHere.tsx';
import { Settings } from './Settings.tsx';
import { SyncLine } from './SyncLine.tsx';
import { useLive } from './use-live.ts';
import { useTab } from './use-tab.ts';

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

/** The side panel: what is on this page, what was said of it, and whether it is safe. */
export function Panel({ db, t, fixedTab }: PanelProps) {
  const { tab, state, site, reload } = useTab(fixedTab);
  const [filter, setFilter] = useState(NO_FILTER);
  const [failure, setFailure] = useState<FailureCode>();
  const [notice, setNotice] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [settings, setSettings] = useState(false);
  const sync = useLive<SyncState | undefined>(
    async () => {
      const workspace = await currentWorkspace(db);
      return workspace && syncState(db, workspace);
    },
    error => setFailure(toFailure(error).code),
  );
  usePolling();

  /** Runs one act of the person at a time and shows what kept it from happening. */
  const run = useCallback(async (act: () => Promise<Result<unknown>>) => {
    setBusy(true);
    setFailure(undefined);
    setNotice(undefined);
    try {
      const result = await act();
      if (!result.ok) setFailure(result.error.code);
    } catch (error) {
      setFailure(toFailure(error).code);
    } finally {
      setBusy(false);
      reload();
    }
  }, []);
  const page = <M extends Method>(method: M, input: Input<M>): Promise<Reply<M>> =>
    askTab(tab ?? -1, method, input);
  const act = (items: Item[], action: ItemAction) =>
    void run(() => page('content.act', { keys: items.map(item => item.key), action }));
  const link = (item: Item) =>
    void run(async () => {
      const made = await page('content.link', { key: item.key });
      if (!made.ok) return made;
      await copyText(made.value.url, document);
      setNotice(t(made.value.exact ? 'done.link' : 'done.linkPage'));
      return made;
    });
  const edit = (item: Item) => void run(() => page('content.edit', { key: item.key }));

  const items = state?.items ?? [];
  const shown = useMemo(() => filterItems(items, filter), [items, filter]);
  const suggested = shown.filter(item => item.state === 'suggested');
  const open = items.filter(item => item.state === 'suggested').length;

  return (
    <main>
      <header>
        <h1>{t('appName')}</h1>
        <button type="button" class="quiet" disabled={busy} onClick={() => void run(() => ask('undo', {}))}>
          {t('act.undo')}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={() => void run(() => ask('redo', {}))}>
          {t('act.redo')}
        </button>
        <button type="button" class="quiet" aria-expanded={settings} onClick={() => setSettings(!settings)}>
          {settings ? t('panel.back') : t('panel.settings')}
        </button>
      </header>
      <SyncLine sync={sync} t={t} onSync={() => void run(() => ask('sync.now', { manual: true }))} />
      {failure && (
        <p class="error" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      {notice && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      {state?.trouble && (
        <p class="error" role="status">
          {t(`trouble.${state.trouble}`)}
        </p>
      )}
      {settings && <Settings db={db} sync={sync} site={site} t={t} run={run} />}
      {!settings && !state && (
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
      {!settings && state && (
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
            <Filters items={items} filter={filter} onChange={setFilter} t={t} />
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
            />
          </section>
          <ExportBar db={db} t={t} run={run} />
        </>
      )}
    </main>
  );
}

export type Run = (act: () => Promise<Result<unknown>>) => Promise<void>;

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
