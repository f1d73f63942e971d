import { useState } from 'preact/hooks';
import type { ListedPerson } from '../../../workbench/people-views.ts';
import type { SeenPage } from '../../../workbench/seen-page.ts';
import { CopyTable } from '../CopyTable.tsx';
import { SeenPages } from '../names/SeenPages.tsx';
import type { PersonDetailProps } from './PersonDetail.tsx';
import { relabel } from './relabel.ts';

export interface MentionsProps extends PersonDetailProps {
  person: ListedPerson;
  pages: readonly SeenPage[];
}

/** Where a person is mentioned; pages that speak of somebody else are chosen here and split off. */
export function Mentions(props: MentionsProps) {
  const { row, client, person, pages, open, openQuote, readOnly, t, run, fail } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const splitOff = async () => {
    const labels = await client.ask('splitPerson', person.id, [...chosen]).catch(fail);
    if (!labels) return;
    const done = await run(() => relabel(row.id, labels), t('people.splitDone', chosen.size, person.name));
    if (done !== undefined) setChosen(new Set());
  };
  const isAll = chosen.size === person.mentions;
  return (
    <section aria-label={t('people.mentions')}>
      <h3>
        {t('people.mentions')}
        <CopyTable
          table={() => ({
            head: [
              t('people.name'),
              ...(['day', 'page', 'site', 'place', 'quote', 'office'] as const).map(column =>
                t(`names.col.${column}`),
              ),
            ],
            rows: pages.flatMap(({ title, site, place, day, mentions }) =>
              mentions.map(mention => [person.name, day, title, site, place, mention.exact, mention.title]),
            ),
          })}
          {...{ run, t }}
        />
      </h3>
      {!readOnly && person.mentions > 1 && (
        <p class="merge">
          {chosen.size === 0 && <small>{t('people.splitHint')}</small>}
          {chosen.size > 0 && (
            <button type="button" disabled={isAll} onClick={() => void splitOff()}>
              {t('people.split', chosen.size)}
            </button>
          )}
          {isAll && <small> {t('people.splitAll')}</small>}
        </p>
      )}
      <SeenPages
        pages={pages}
        open={open}
        onOpen={openQuote}
        {...(!readOnly && pages.length > 1 && { chosen, onChoose: choose })}
        t={t}
      />
    </section>
  );
}
