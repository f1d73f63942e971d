import { useState } from 'preact/hooks';
import type { PartProps } from '../workspace/WorkspacePage.tsx';
import { FilterFields } from './FilterFields.tsx';
import { type Asked, filterOf, NOTHING_ASKED } from './filter-of.ts';
import { WriteChosen } from './WriteChosen.tsx';

/** A workspace as a file: all of it, or what of it is asked for. */
export function ExportSection({ db, row, t, run, say, fail }: PartProps) {
  const [asked, setAsked] = useState<Asked>(NOTHING_ASKED);
  return (
    <section aria-labelledby="export-heading" class="export">
      <h2 id="export-heading">{t('export.heading')}</h2>
      <p class="help">{t('export.help')}</p>
      <FilterFields {...{ db, ws: row.id, asked, t, fail }} onChange={setAsked} />
      <WriteChosen
        {...{ db, row, run, say, fail, t }}
        filter={filterOf(asked)}
        rejected={asked.rejected}
        onRejected={rejected => setAsked({ ...asked, rejected })}
      />
    </section>
  );
}
