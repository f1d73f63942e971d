import { useState } from 'preact/hooks';
import type { Filter } from '../../../shared/export/filter.ts';
import type { Item } from '../../messages.ts';
import { storedPage } from '../../storage/annotations.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { ExportForm } from '../export/ExportForm.tsx';
import { FIRST_CHOICE, useExport, usePlan } from '../export/use-export.ts';
import { WriteButtons } from '../export/WriteButtons.tsx';
import { Progress } from '../messages/Progress.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import type { Running } from '../use-run.ts';
import { workspaceName } from '../workspace-name.ts';

const SCOPES = ['workspace', 'page', 'shown'] as const;
type Scope = (typeof SCOPES)[number];

export interface ExportBarProps extends Pick<Running, 'run' | 'say' | 'fail'> {
  db: MeipiDb;
  own: WorkspaceRow;
  /** Id of the page in the tab, if it has been read. */
  page: string | undefined;
  /** What the list shows. */
  shown: readonly Item[];
  t: TranslatePanel;
}

/** What of the workspace is asked for; a page that nothing is stored of has no address here: `-` is that of none. */
function filterOf(scope: Scope, rejected: boolean, address: string, shown: readonly Item[]): Filter {
  const statuses = rejected ? {} : { statuses: ['accepted' as const] };
  if (scope === 'workspace') return statuses;
  if (scope === 'page') return { pages: [address], ...statuses };
  const ids = shown.filter(({ state, from }) => state !== 'suggested' && !from).map(({ key }) => key);
  // What is listed is asked for, rejected ones too. An id that nothing has: what is not there is not everything.
  return { pages: [address], ids: ids.length > 0 ? ids : ['-'] };
}

/** The export button, with what is written, in which format, and what may go into the file besides. */
export function ExportBar({ db, own, page, shown, t, run, say, fail }: ExportBarProps) {
  const [open, setOpen] = useState(false);
  const [scope, setScope] = useState<Scope>('workspace');
  const [rejected, setRejected] = useState(false);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const address = useLive(async () => page && (await storedPage(db, own.id, page))?.canonicalUrl, fail, [
    own.id,
    page,
  ]);
  const what = {
    db,
    ws: { id: own.id, name: workspaceName(own, t) },
    filter: filterOf(scope, rejected, address ?? '-', shown),
  };
  const { progress, write } = useExport(what, choice, { run, say }, t);
  return (
    <footer>
      {progress && <Progress {...progress} t={t} />}
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{t('export.options')}</summary>
        {open && (
          <>
            <label>
              {t('export.scope')}
              <select value={scope} onChange={event => setScope(event.currentTarget.value as Scope)}>
                {SCOPES.map(each => (
                  <option key={each} value={each}>
                    {t(`export.scope.${each}`)}
                  </option>
                ))}
              </select>
            </label>
            <Planned {...{ what, choice, rejected, t, fail }} onChange={setChoice} onRejected={setRejected} />
          </>
        )}
      </details>
      <WriteButtons
        format={choice.format}
        busy={progress !== undefined}
        onWrite={toPlace => void write(toPlace)}
        t={t}
      />
    </footer>
  );
}

/** Counts only while it is seen. */
function Planned({
  what,
  ...form
}: Omit<Parameters<typeof ExportForm>[0], 'plan'> & { what: Parameters<typeof usePlan>[0] }) {
  return <ExportForm {...form} plan={usePlan(what, form.choice, form.fail)} />;
}
