import { useState } from 'preact/hooks';
import { ok } from '../../result.ts';
import type { MeipiDb } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { download, type ExportOptions, exportFile } from './export-file.ts';

const OPTIONS = [
  ['text', 'panel.exportText'],
  ['rejected', 'panel.exportRejected'],
  ['comments', 'panel.exportComments'],
] as const;

/** The export button, with what may go into the file besides. */
export function ExportBar({ db, t, run }: { db: MeipiDb; t: TranslatePanel; run: Run }) {
  const [options, setOptions] = useState<ExportOptions>({ text: false, rejected: false, comments: false });
  const save = async () => {
    const file = await exportFile(db, options, new Date());
    download(document, file.name, file.text);
    return ok(null);
  };
  return (
    <footer>
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
      <button type="button" title={t('panel.exportTitle')} onClick={() => void run(save)}>
        {t('panel.export')}
      </button>
    </footer>
  );
}
