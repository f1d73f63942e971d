import { useState } from 'preact/hooks';
import { Progress } from '../messages/Progress.tsx';
import type { PartProps } from '../workspace/WorkspacePage.tsx';
import { workspaceName } from '../workspace-name.ts';
import { ExportForm } from './ExportForm.tsx';
import { FilterFields } from './FilterFields.tsx';
import { type Asked, filterOf, NOTHING_ASKED } from './filter-of.ts';
import { FIRST_CHOICE, useExport, usePlan } from './use-export.ts';
import { WriteButtons } from './WriteButtons.tsx';

/** A workspace as a file: all of it, or what of it is asked for. */
export function ExportSection({ db, row, t, run, say, fail }: PartProps) {
  const [asked, setAsked] = useState<Asked>(NOTHING_ASKED);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const what = { db, ws: { id: row.id, name: workspaceName(row, t) }, filter: filterOf(asked) };
  const plan = usePlan(what, choice, fail);
  const { progress, write } = useExport(what, choice, { run, say }, t);
  return (
    <section aria-labelledby="export-heading" class="export">
      <h2 id="export-heading">{t('export.heading')}</h2>
      <p class="help">{t('export.help')}</p>
      <FilterFields {...{ db, ws: row.id, asked, t, fail }} onChange={setAsked} />
      <ExportForm
        {...{ choice, plan, fail, t }}
        onChange={setChoice}
        rejected={asked.rejected}
        onRejected={rejected => setAsked({ ...asked, rejected })}
      />
      {progress && <Progress {...progress} t={t} />}
      <p>
        <WriteButtons
          format={choice.format}
          busy={progress !== undefined}
          onWrite={toPlace => void write(toPlace)}
          t={t}
        />
      </p>
    </section>
  );
}
