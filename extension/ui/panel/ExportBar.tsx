import { useState } from 'preact/hooks';
import { ok } from '../../result.ts';
import type { MeipiDb } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { download, exportFile } from './export-file.ts';

/** The export button, with what may go into the file besides. */
export function ExportBar({ db, t, run }: { db: MeipiDb; t: TranslatePanel; run: Run }) {
  const [options, setOptions] = useState({ text: false, rejected: false });
  const save = async () => {
    const file = await exportFile(db, options, new Date());
    download(document, file.name, file.text);
    return ok(null);
  };
  return (
    <footer>
      <details>
        <summary>{t('panel.exportOptions')}</summary>
        <label>
          <input
            type="checkbox"
            checked={options.text}
            onChange={event => setOptions({ ...options, text: event.currentTarget.checked })}
          />{' '}
          {t('panel.exportText')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={options.rejected}
            onChange={event => setOptions({ ...options, rejected: event.currentTarget.checked })}
          />{' '}
          {t('panel.exportRejected')}
        </label>
      </details>
      <button type="button" title={t('panel.exportTitle')} onClick={() => void run(save)}>
        {t('panel.export')}
      </button>
    </footer>
  );
}
