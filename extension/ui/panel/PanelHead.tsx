import { ask } from '../../platform.ts';
import type { WorkspaceRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { WorkspaceSwitch } from './WorkspaceSwitch.tsx';

export interface PanelHeadProps {
  workspaces: readonly WorkspaceRow[];
  active: string | undefined;
  news: ReadonlyMap<string, number>;
  busy: boolean;
  settings: boolean;
  onSettings: (open: boolean) => void;
  run: Run;
  t: TranslatePanel;
}

/** Where one is, and what can be done anywhere. */
export function PanelHead({ workspaces, active, news, busy, settings, onSettings, run, t }: PanelHeadProps) {
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
      <button type="button" class="quiet" disabled={busy} onClick={() => void run(() => ask('undo', {}))}>
        {t('act.undo')}
      </button>
      <button type="button" class="quiet" disabled={busy} onClick={() => void run(() => ask('redo', {}))}>
        {t('act.redo')}
      </button>
      <button type="button" class="quiet" aria-expanded={settings} onClick={() => onSettings(!settings)}>
        {settings ? t('panel.back') : t('panel.settings')}
      </button>
    </header>
  );
}
