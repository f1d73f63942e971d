import { useState } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import type { AnnotationPatch } from '../../../messages.ts';
import { ask } from '../../../platform.ts';
import { Confirm } from '../../Confirm.tsx';
import type { BenchProps } from '../BenchView.ts';

export interface BulkBarProps extends BenchProps {
  filter: Filter;
  /** How many the filter finds. */
  total: number;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}

/** So many are changed in one act: it is one step to take back, and is stored within seconds. */
const MOST = 5_000;

/** What is done to all that are chosen, in one act. */
export function BulkBar({ client, row, filter, total, chosen, onChosen, t, run, fail }: BulkBarProps) {
  const [tag, setTag] = useState('');
  const ws = row.id;
  const count = chosen.size;
  const chooseAll = () => client.ask('annotationIds', filter, MOST).then(ids => onChosen(new Set(ids)), fail);
  const change = async (patch: Omit<AnnotationPatch, 'id'>, done: string) => {
    const patches = [...chosen].map(id => ({ id, ...patch }));
    const changed = await run(() => ask('bench.annotations', { ws, patches }), done);
    if (changed !== undefined) onChosen(new Set());
  };
  const remove = async () => {
    const deleted = await run(() => ask('bench.delete', { ws, ids: [...chosen] }), t('bench.deleted', count));
    if (deleted !== undefined) onChosen(new Set());
  };
  const changeTag = (how: 'addTags' | 'removeTags') => {
    const name = tag.trim();
    if (name !== '') void change({ [how]: [name] }, t(`bench.${how}.done`, count, name));
  };
  return (
    <fieldset class="bulk" aria-label={t('bench.bulk')}>
      <button type="button" disabled={total === 0} onClick={() => void chooseAll()}>
        {total > MOST ? t('bench.chooseFirst', MOST) : t('bench.chooseAll', total)}
      </button>
      {count > 0 && (
        <>
          <button type="button" class="quiet" onClick={() => onChosen(new Set())}>
            {t('bench.chooseNone', count)}
          </button>
          {(['accepted', 'rejected'] as const).map(status => (
            <button
              key={status}
              type="button"
              onClick={() => void change({ status }, t(`bench.${status}.done`, count))}
            >
              {t(`bench.${status}`)}
            </button>
          ))}
          <input
            class="tag-name"
            aria-label={t('bench.tag')}
            placeholder={t('bench.tag')}
            value={tag}
            onInput={event => setTag(event.currentTarget.value)}
          />
          {(['addTags', 'removeTags'] as const).map(how => (
            <button key={how} type="button" disabled={tag.trim() === ''} onClick={() => changeTag(how)}>
              {t(`bench.${how}`)}
            </button>
          ))}
          <Confirm
            label={t('bench.delete')}
            question={t('bench.deleteAsk', count)}
            onYes={() => void remove()}
            t={t}
          />
        </>
      )}
    </fieldset>
  );
}
