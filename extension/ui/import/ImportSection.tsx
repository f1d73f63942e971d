import { useEffect, useState } from 'preact/hooks';
import type { Decisions } from '../../import/import-parts.ts';
import type { PreviewView } from '../../import/view.ts';
import { ok } from '../../result.ts';
import { loadCodebook } from '../../storage/codebook.ts';
import { mayCode } from '../../storage/known-tags.ts';
import { isWritable } from '../../storage/workspace-list.ts';
import { Progress } from '../messages/Progress.tsx';
import { useLongRun } from '../messages/use-long-run.ts';
import { useLive } from '../use-live.ts';
import type { PartProps } from '../workspace/WorkspacePage.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { driveImport } from './drive-import.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { importClient } from './import-client.ts';
import { PastImports } from './PastImports.tsx';
import './import.css';

interface Chosen {
  files: readonly File[];
  /** Formats by name of file, where a person knows better. */
  formats: ReadonlyMap<string, string>;
  /** What each author made is a layer of its own. */
  apart: boolean;
  view?: PreviewView;
}

/** Files are chosen, looked through, and taken into the workspace when the person agrees. */
export function ImportSection(props: PartProps) {
  const { row, t } = props;
  return (
    <section class="importing" aria-label={t('import.title')}>
      <h2>{t('import.title')}</h2>
      {isWritable(row) ? (
        <Import {...props} />
      ) : (
        <p class="empty">{t(row.archived === undefined ? 'import.forbidden' : 'import.archived')}</p>
      )}
      <PastImports {...props} />
    </section>
  );
}

function Import({ db, row, t, run, say, fail }: PartProps) {
  const [client] = useState(importClient);
  useEffect(() => client.end, []);
  const [chosen, setChosen] = useState<Chosen>();
  const { progress, start } = useLongRun({ run, say }, t);
  const book = useLive(() => loadCodebook(db, row.id), fail, [row.id]);

  const look = async (
    files: readonly File[],
    formats: Chosen['formats'] = new Map(),
    apart = chosen?.apart ?? false,
  ) => {
    setChosen({ files, formats, apart });
    const view = await start(t('import.reading'), async going =>
      ok(await client.read(row.id, files, formats, going, apart)),
    );
    setChosen(view && { files, formats, apart, view });
    if (!view) client.end();
  };
  const agree = async (decisions: Decisions) => {
    const staged = await start(t('import.staging'), async going => ok(await client.stage(decisions, going)));
    if (!staged) return;
    setChosen(undefined);
    client.end();
    const done = await run(() => driveImport(staged));
    if (done?.state === 'done') say(t('import.done', done.added, done.changed));
  };
  return (
    <>
      <p class="help">{t('import.help')}</p>
      <ChooseFiles disabled={progress !== undefined} onFiles={files => void look(files)} t={t} />
      {progress && <Progress {...progress} t={t} />}
      {chosen?.view && (
        <ImportPreview
          key={chosen.files.map(({ name }) => name).join('/')}
          view={chosen.view}
          mayCode={book !== undefined && mayCode(row, book)}
          busy={progress !== undefined}
          apart={chosen.apart}
          t={t}
          onApart={apart => void look(chosen.files, chosen.formats, apart)}
          onFormat={(file, format) => void look(chosen.files, new Map(chosen.formats).set(file, format))}
          onYes={decisions => void agree(decisions)}
          onNo={() => {
            setChosen(undefined);
            client.end();
          }}
        />
      )}
    </>
  );
}
