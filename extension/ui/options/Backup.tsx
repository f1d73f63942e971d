import { useState } from 'preact/hooks';
import { keptChoices, keptToken } from '../../backup/kept-beside.ts';
import { backupFile } from '../../backup/make-backup.ts';
import { ok } from '../../result.ts';
import { byteSize } from '../byte-size.ts';
import { saveFile } from '../save-file.ts';
import type { OptionsProps } from './OptionsPage.tsx';

/** All that is here, in one file. */
export function Backup({ db, t, run, say }: OptionsProps) {
  const [tokens, setTokens] = useState(false);
  const [lines, setLines] = useState<number>();
  const make = async () => {
    const now = new Date();
    setLines(0);
    try {
      const choices = await keptChoices();
      const file = await backupFile(db, {
        ...{ now, choices, onProgress: setLines },
        ...(tokens && { token: keptToken }),
      });
      const name = `meipi-backup-${now.toISOString().slice(0, 10)}.jsonl.gz`;
      saveFile(document, name, file);
      say(t('data.backupDone', name, byteSize(file.size)));
    } finally {
      setLines(undefined);
    }
    return ok(null);
  };
  return (
    <section aria-label={t('data.backup')}>
      <h2>{t('data.backup')}</h2>
      <p class="help">{t('data.backupHelp')}</p>
      <label class="switch-line">
        <input type="checkbox" checked={tokens} onChange={event => setTokens(event.currentTarget.checked)} />{' '}
        {t('data.backupTokens')}
      </label>
      <p>
        <button type="button" class="first" disabled={lines !== undefined} onClick={() => void run(make)}>
          {t('data.backupMake')}
        </button>{' '}
        <span role="status">{lines !== undefined && t('data.backupMaking', lines)}</span>
      </p>
    </section>
  );
}
