import { useState } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import { ExportForm } from '../../export/ExportForm.tsx';
import { FIRST_CHOICE, useExport, usePlan } from '../../export/use-export.ts';
import { WriteButtons } from '../../export/WriteButtons.tsx';
import { Progress } from '../../messages/Progress.tsx';
import { workspaceName } from '../../workspace-name.ts';
import type { BenchProps } from '../BenchView.ts';

/** The curated version, or what one person annotated, as a file. */
export function LayerExport({
  db,
  row,
  names,
  t,
  run,
  say,
  fail,
}: BenchProps & { names: readonly string[] }) {
  const [layer, setLayer] = useState<string>();
  const [rejected, setRejected] = useState(false);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const filter: Filter = {
    ...(layer === undefined ? { curated: true } : { authors: [layer] }),
    ...(!rejected && { statuses: ['accepted'] }),
  };
  const what = { db, ws: { id: row.id, name: workspaceName(row, t) }, filter };
  const plan = usePlan(what, choice, fail);
  const { progress, write } = useExport(what, choice, { run, say }, t);
  return (
    <>
      <p class="help">{t('agree.exportHelp')}</p>
      <label class="layer">
        {t('agree.layer')}
        <select
          value={layer ?? ''}
          onChange={event =>
            setLayer(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
          }
        >
          <option value="">{t('agree.curated')}</option>
          {names.map(name => (
            <option key={name} value={name}>
              {t('agree.layerOf', name)}
            </option>
          ))}
        </select>
      </label>
      <ExportForm {...{ choice, plan, rejected, fail, t }} onChange={setChoice} onRejected={setRejected} />
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
