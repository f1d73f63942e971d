import type { Definition } from '../../../../shared/workbench/initiatives/definitions.ts';
import { CopyTable } from '../CopyTable.tsx';
import type { InitiativeDetailProps } from './InitiativeDetail.tsx';

export interface DefinitionsProps extends Pick<InitiativeDetailProps, 'openQuote' | 't' | 'run'> {
  definitions: readonly Definition[];
}

/** What an initiative is said to be, and which pages say so. */
export function Definitions({ definitions, openQuote, t, run }: DefinitionsProps) {
  if (definitions.length === 0) return null;
  const columns = ['day', 'page', 'site', 'place'] as const;
  return (
    <section aria-label={t('initiatives.definitions')}>
      <h3>
        {t('initiatives.definitions')}
        <CopyTable
          table={() => ({
            head: [t('initiatives.definition'), ...columns.map(column => t(`names.col.${column}`))],
            rows: definitions.flatMap(({ text, by }) =>
              by.map(({ day, title, site, place }) => [text, day, title, site, place]),
            ),
          })}
          {...{ run, t }}
        />
      </h3>
      {definitions.map(({ text, by }) => (
        <blockquote key={text}>
          {text}
          <footer>
            {by.map(({ annotation, title, site, place, day }) => (
              <button key={annotation} type="button" class="quiet" onClick={() => openQuote(annotation)}>
                {[day, place, site, title].filter(Boolean).join(' · ')}
              </button>
            ))}
          </footer>
        </blockquote>
      ))}
    </section>
  );
}
