import type { BenchProps } from '../BenchView.ts';
import { CopyTable } from '../CopyTable.tsx';
import { SeenPages } from '../names/SeenPages.tsx';
import { useView } from '../use-bench.ts';
import { Definitions } from './Definitions.tsx';
import { Relatives } from './Relatives.tsx';
import { SpreadSection } from './SpreadSection.tsx';

export interface InitiativeDetailProps extends BenchProps {
  id: string;
  /** The quote that is shown in its page. */
  open: string | undefined;
  openQuote: (id: string | undefined) => void;
  hrefOfOne: (id: string) => string;
}

/** What is known of one initiative. */
export function InitiativeDetail(props: InitiativeDetailProps) {
  const { id, open, openQuote, t, run } = props;
  const view = useView(props, 'showInitiative', id);
  if (view === undefined) return null;
  if (view === null) return <p class="empty">{t('initiatives.unknown')}</p>;
  const { initiative, spread, definitions, relatives, pages } = view;
  const { name, aliases, first, firstPlace } = initiative;
  const began = pages.find(({ day }) => day !== undefined);
  const columns = ['day', 'page', 'site', 'place', 'quote'] as const;
  return (
    <>
      <h2>{name}</h2>
      <p>
        {t('people.sum', initiative.pages, initiative.mentions)} ·{' '}
        {t('initiatives.places', initiative.places)}
      </p>
      {aliases.length > 0 && <p>{t('initiatives.aliases', aliases.join('、'))}</p>}
      {first !== undefined && began && (
        <p>
          {t('initiatives.first', [first, firstPlace].filter(Boolean).join(' '))}{' '}
          <button type="button" class="quiet" onClick={() => openQuote(began.mentions[0]?.id)}>
            {began.title}
          </button>
        </p>
      )}
      <SpreadSection {...props} name={name} spread={spread} />
      <Definitions {...props} definitions={definitions} />
      <Relatives {...props} relatives={relatives} />
      <section aria-label={t('people.mentions')}>
        <h3>
          {t('people.mentions')}
          <CopyTable
            table={() => ({
              head: [t('initiatives.col.name'), ...columns.map(column => t(`names.col.${column}`))],
              rows: pages.flatMap(({ title, site, place, day, mentions }) =>
                mentions.map(({ exact }) => [name, day, title, site, place, exact]),
              ),
            })}
            {...{ run, t }}
          />
        </h3>
        <SeenPages pages={pages} open={open} onOpen={openQuote} t={t} />
      </section>
    </>
  );
}
