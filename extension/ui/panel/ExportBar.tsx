import { useState } from 'preact/hooks';
import { ok } from '../../result.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { Progress } from '../messages/Progress.tsx';
import { useLongRun } from '../messages/use-long-run.ts';
import { saveFile } from '../save-file.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Running } from '../use-run.ts';
import { type ExportOptions, exportFile } from './export-file.ts';

const OPTIONS = [
  ['text', 'panel.exportText'],
  ['rejected', 'panel.exportRejected'],
  ['comments', 'panel.exportComments'],
] as const;

export interface ExportBarProps extends Pick<Running, 'run' | 'say'> {
  db: MeipiDb;
  t: TranslatePanel;
}

/** The export button, with what may go into the file besides. */
export function ExportBar({ db, t, run, say }: ExportBarProps) {
  const [options, setOptions] = useState<ExportOptions>({ text: false, rejected: false, comments: false });
  const { progress, start } = useLongRun({ run, say }, t);
  const save = async () => {
    const file = await start(t('progress.exporting'), async going =>
      ok(await exportFile(db, options, new Date(), going)),
    );
    if (!file) return;
    saveFile(document, file.name, new Blob([file.text], { type: 'application/json' }));
    say(t('done.exported', file.count, file.name));
  };
  return (
    <footer>
      {progress && <Progress {...progress} t={t} />}
      <details>
        <summary>{t('panel.exportOptions')}</summary>
        {OPTIONS.map(([name, words]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={options[name]}
              onChange={event => setOptions({ ...options, [name]: event.currentTarget.checked })}
            />{' '}
            {t(words)}
          </label>
        ))}
      </details>
      <button
        type="button"
        title={t('panel.exportTitle')}
        disabled={progress !== undefined}
        onClick={() => void save()}
      >
        {t('panel.export')}
      </button>
    </footer>
  );
}
