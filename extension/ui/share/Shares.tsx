import { useState } from 'preact/hooks';
import { labelsOf } from '../../../shared/model/codebook.ts';
import type { Share } from '../../../shared/protocol/shares.ts';
import { ask } from '../../platform.ts';
import { loadCodebook, tagCounts } from '../../storage/codebook.ts';
import { isWritable } from '../../storage/workspace-list.ts';
import { Confirm } from '../Confirm.tsx';
import { nameOf } from '../people.ts';
import { useListed } from '../use-listed.ts';
import { useLive } from '../use-live.ts';
import { day } from '../when.ts';
import type { PartProps } from '../workspace/WorkspacePage.tsx';
import { ShareForm } from './ShareForm.tsx';

/** The links that are open, and a new one for all annotations with a tag. */
export function Shares({
  db,
  row,
  t,
  run,
  read,
  fail,
  names,
}: PartProps & { names: ReadonlyMap<string, string> }) {
  const ws = row.id;
  const { items: shares, add, drop } = useListed(() => read(() => ask('share.list', { ws })), ws);
  const [tag, setTag] = useState('');
  const tags =
    useLive(
      async () => labelsOf(await loadCodebook(db, ws), [...(await tagCounts(db, ws)).keys()]).sort(),
      fail,
      [ws],
    ) ?? [];
  const end = async (id: string) => {
    const done = await run(() => ask('share.end', { ws, id }), t('shares.ended'));
    if (done !== undefined) drop(id);
  };
  const mine = ({ by }: Share) => by === row.user.id || row.role === 'owner';
  return (
    <section aria-labelledby="shares">
      <h2 id="shares">{t('shares.heading')}</h2>
      <p class="help">{t('shares.listHelp')}</p>
      {shares?.length === 0 && <p class="empty">{t('shares.none')}</p>}
      <ul class="rows">
        {shares?.map(share => (
          <li key={share.id}>
            <p>
              <a href={share.link} target="_blank" rel="noreferrer">
                {share.title}
              </a>{' '}
              {share.live && <span class="tag">{t('shares.live')}</span>}
              <small>
                {t('shares.count', share.annotations)} · {nameOf(share.by, { me: row.user.id, names }, t)} ·{' '}
                {day(share.created)}
                {share.expires !== undefined && ` · ${t('shares.until', day(share.expires))}`}
              </small>
            </p>
            {mine(share) && isWritable(row) && (
              <Confirm
                label={t('shares.end')}
                question={t('shares.endAsk', share.title)}
                t={t}
                onYes={() => void end(share.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {isWritable(row) && tags.length > 0 && (
        <details>
          <summary>{t('shares.byTag')}</summary>
          <label>
            {t('shares.tag')}
            <select value={tag} onChange={event => setTag(event.currentTarget.value)}>
              <option value="">—</option>
              {tags.map(each => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
          {tag !== '' && (
            <ShareForm
              key={tag}
              user={row.user.name}
              t={t}
              onMake={async (choice, days) => {
                const made = await run(() =>
                  ask('share.make', { ws, set: { tag }, choice, ...(days !== undefined && { days }) }),
                );
                if (made) add(made);
                return made;
              }}
            />
          )}
        </details>
      )}
    </section>
  );
}
