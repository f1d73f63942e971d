import { useState } from 'preact/hooks';
import type { Filter } from '../../../shared/export/filter.ts';
import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { Progress } from '../messages/Progress.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Running } from '../use-run.ts';
import { workspaceName } from '../workspace-name.ts';
import { ExportForm } from './ExportForm.tsx';
import { FIRST_CHOICE, useExport, usePlan } from './use-export.ts';
import { WriteButtons } from './WriteButtons.tsx';

export interface WriteChosenProps extends Pick<Running, 'run' | 'say' | 'fail'> {
  db: MeipiDb;
  row: WorkspaceRow;
  /** What is taken of the workspace. */
  filter: Filter;
  /** Whether it takes rejected ones; absent where that is not to be chosen. */
  rejected?: boolean;
  onRejected?: (rejected: boolean) => void;
  t: TranslatePanel;
}

/** What was chosen of a workspace as a file: in which format, what that holds, and the buttons that write it. */
export function WriteChosen({ db, row, filter, rejected, onRejected, run, say, fail, t }: WriteChosenProps) {
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const what = { db, ws: { id: row.id, name: workspaceName(row, t) }, filter };
  const plan = usePlan(what, choice, fail);
  const { progress, write } = useExport(what, choice, { run, say }, t);
  return (
    <>
      <ExportForm {...{ choice, plan, rejected, onRejected, fail, t }} onChange={setChoice} />
      {progress && <Progress {...progress} t={t} />}
      <p>
        <WriteButtons
          format={choice.format}
          busy={progress !== undefined}
          onWrite={toPlace => void write(toPlace)}
          t={t}
        />
      </p>
    </>
  );
}
