import { useState } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import { WriteChosen } from '../../export/WriteChosen.tsx';
import { authorWords } from '../annotations/facet-words.ts';
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
  const filter: Filter = {
    ...(layer === undefined ? { curated: true } : { authors: [layer] }),
    ...(!rejected && { statuses: ['accepted'] }),
  };
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
              {t('agree.layerOf', authorWords(name, row.user.id, t))}
            </option>
          ))}
        </select>
      </label>
      <WriteChosen {...{ db, row, filter, rejected, run, say, fail, t }} onRejected={setRejected} />
    </>
  );
}
