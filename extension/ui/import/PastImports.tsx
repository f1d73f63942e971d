import { useEffect } from 'preact/hooks';
import { ask } from '../../platform.ts';
import type { ImportRow } from '../../storage/import-rows.ts';
import { listImports } from '../../storage/imports.ts';
import { isWritable } from '../../storage/workspace-list.ts';
import { Confirm } from '../Confirm.tsx';
import { Progress } from '../messages/Progress.tsx';
import { useLive } from '../use-live.ts';
import { when } from '../when.ts';
import type { PartProps } from '../workspace/WorkspacePage.tsx';
import { driveImport } from './drive-import.ts';

/** Imports that are under way, and past ones to take back: each as a whole, after a restart, too. */
export function PastImports({ db, row, t, run, say, fail }: PartProps) {
  const imports = useLive(() => listImports(db, row.id), fail, [row.id]);
  const writable = isWritable(row);
  const going = imports?.find(({ state }) => state === 'writing' || state === 'undoing');
  // One that was left half way, by this page or another, is gone on with.
  useEffect(() => {
    if (!going || !writable) return;
    // What was said of the act that began it stays; only what goes wrong is said.
    void driveImport(going).then(result => result.ok || void run(async () => result));
  }, [going?.id]);
  const undo = async (one: ImportRow) => {
    const asked = await run(() => ask('import.undo', { ws: row.id, id: one.id }));
    if (asked === undefined) return;
    const done = await run(() => driveImport(one));
    if (done?.state === 'undone') say(done.kept ? t('import.undoneKept', done.kept) : t('import.undone'));
  };
  if (!imports || imports.length === 0) return null;
  return (
    <div class="past">
      <h3>{t('import.past')}</h3>
      <ul class="rows">
        {imports.map(one => (
          <li key={one.id}>
            <p>
              {t('import.pastRow', one.files.join('、'), one.added, one.changed)}
              <small>
                {when(one.at)}
                {one.state === 'undone' &&
                  ` · ${one.kept ? t('import.pastKept', one.kept) : t('import.pastUndone')}`}
              </small>
            </p>
            <Standing one={one} writable={writable} onUndo={() => void undo(one)} t={t} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface StandingProps extends Pick<PartProps, 't'> {
  one: ImportRow;
  writable: boolean;
  onUndo: () => void;
}

function Standing({ one, writable, onUndo, t }: StandingProps) {
  const { state, written, parts, added, changed } = one;
  if (state === 'writing')
    return <Progress label={t('import.writing')} done={written} total={parts} onCancel={onUndo} t={t} />;
  if (state === 'undoing')
    return <Progress label={t('import.undoing')} done={parts - written} total={parts} t={t} />;
  if (state !== 'done' || !writable) return null;
  return (
    <Confirm label={t('import.undo')} question={t('import.undoAsk', added, changed)} onYes={onUndo} t={t} />
  );
}
