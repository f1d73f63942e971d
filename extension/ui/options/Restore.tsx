import { useState } from 'preact/hooks';
import { takeChoice, takeToken } from '../../backup/kept-beside.ts';
import { type Preview, previewBackup } from '../../backup/preview-backup.ts';
import { restoreBackup } from '../../backup/restore-backup.ts';
import { ask } from '../../platform.ts';
import { ok } from '../../result.ts';
import { LOCAL_WORKSPACE } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { workspaceName } from '../workspace-name.ts';
import type { OptionsProps } from './OptionsPage.tsx';

/** A backup, checked and listed before anything of it is written. */
export function Restore({ db, t, run, say }: OptionsProps) {
  const [chosen, setChosen] = useState<{ file: File; preview?: Preview }>();
  const [lines, setLines] = useState<number>();
  /** The field begins anew: the same file can be chosen again. */
  const [round, setRound] = useState(0);
  const end = () => {
    setChosen(undefined);
    setLines(undefined);
    setRound(round + 1);
  };
  const look = async (file: File) => {
    setChosen({ file });
    const preview = await run(async () => ok(await previewBackup(db, file)));
    if (preview) setChosen({ file, preview });
    else end();
  };
  const restore = async ({ file }: { file: File }) => {
    setLines(0);
    const done = await run(async () => {
      await restoreBackup(file, {
        ...{ db, now: Date.now(), setToken: takeToken, choose: takeChoice, onProgress: setLines },
      });
      return ask('device.restored', {});
    });
    end();
    if (done !== undefined) say(t('data.restored'));
  };
  return (
    <section aria-label={t('data.restore')}>
      <h2>{t('data.restore')}</h2>
      <p class="help">{t('data.restoreHelp')}</p>
      <label>
        {t('data.restoreFile')}
        <input
          key={round}
          type="file"
          accept=".gz,application/gzip"
          disabled={chosen !== undefined}
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            if (file) void look(file);
          }}
        />
      </label>
      <div aria-live="polite">
        {chosen && !chosen.preview && <p>{t('data.restoreReading')}</p>}
        {chosen?.preview && <Contents {...chosen.preview} t={t} />}
        {lines !== undefined && <p>{t('data.restoring', lines)}</p>}
      </div>
      {chosen?.preview && (
        <p class="act">
          <button
            type="button"
            class="first"
            disabled={lines !== undefined}
            onClick={() => void restore(chosen)}
          >
            {t('data.restoreIt')}
          </button>
          <button type="button" disabled={lines !== undefined} onClick={end}>
            {t('data.cancel')}
          </button>
        </p>
      )}
    </section>
  );
}

function Contents({ created, workspaces, texts, t }: Preview & { t: TranslatePanel }) {
  return (
    <div class="preview">
      <p>{t('data.restoreMade', new Date(created).toLocaleString(document.documentElement.lang))}</p>
      <ul>
        {workspaces.map(row => (
          <li key={row.id}>
            {t('data.restoreRow', workspaceName(row, t), row.annotations, row.missing)}
            {row.waiting > 0 && <small>{t('data.restoreWaiting', row.waiting)}</small>}
            {row.id !== LOCAL_WORKSPACE && !row.here && !row.token && (
              <small>{t('data.restoreConnect')}</small>
            )}
          </li>
        ))}
        <li>{t('data.restoreTexts', texts)}</li>
      </ul>
    </div>
  );
}
