import { ask } from '../../platform.ts';
import type { WorkspaceRow } from '../../storage/db.ts';
import type { HistoryHeads } from '../../storage/history.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { HistoryButtons } from './HistoryButtons.tsx';
import { WorkspaceSwitch } from './WorkspaceSwitch.tsx';

export interface PanelHeadProps {
  workspaces: readonly WorkspaceRow[];
  active: string | undefined;
  news: ReadonlyMap<string, number>;
  history: HistoryHeads;
  busy: boolean;
  settings: boolean;
  onSettings: (open: boolean) => void;
  run: Run;
  t: TranslatePanel;
}

/** Where one is, and what can be done anywhere. */
export function PanelHead(props: PanelHeadProps) {
  const { workspaces, active, news, history, busy, settings, onSettings, run, t } = props;
  return (
    <header>
      <h1>{t('appName')}</h1>
      {active !== undefined && (
        <WorkspaceSwitch
          workspaces={workspaces}
          active={active}
          news={news}
          disabled={busy}
          t={t}
          onSwitch={ws => void run(() => ask('workspace.activate', { ws }))}
          onAdd={() => onSettings(true)}
        />
      )}
      {active !== undefined && (
        <a
          class="bench"
          href={`/workbench.html?ws=${active}`}
          target="_blank"
          rel="noreferrer"
          title={t('panel.benchTitle')}
        >
          {t('panel.bench')}
        </a>
      )}
      <HistoryButtons heads={history} busy={busy} run={run} t={t} />
      <button type="button" class="quiet" aria-expanded={settings} onClick={() => onSettings(!settings)}>
        {settings ? t('panel.back') : t('panel.settings')}
      </button>
    </header>
  );
}
