import { useState } from 'preact/hooks';
import type { SeenPage } from '../../../workbench/seen-page.ts';
import type { TranslateBench } from '../translate-bench.ts';

export interface SeenPagesProps {
  pages: readonly SeenPage[];
  /** Of the annotation that is shown in its page. */
  open?: string | undefined;
  onOpen: (id: string) => void;
  /** Ids of mentions that are chosen; absent where nothing can be. */
  chosen?: ReadonlySet<string>;
  onChoose?: (ids: readonly string[], isChosen: boolean) => void;
  t: TranslateBench;
}

/** Pages that are listed before somebody asks for all. */
const FIRST = 50;

/** Where something is mentioned: page by page, each mention a button that shows it in its page as it was. */
export function SeenPages({ pages, open, onOpen, chosen, onChoose, t }: SeenPagesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? pages : pages.slice(0, FIRST);
  return (
    <>
      <ol class="seen">
        {shown.map(({ page, title, site, place, day, mentions }) => {
          const ids = mentions.map(({ id }) => id);
          return (
            <li key={page}>
              {chosen && (
                <input
                  type="checkbox"
                  aria-label={t('names.choosePage', title)}
                  checked={ids.every(id => chosen.has(id))}
                  onChange={event => onChoose?.(ids, event.currentTarget.checked)}
                />
              )}
              <div>
                <time dateTime={day}>{day ?? t('names.noDay')}</time> <cite>{title}</cite>{' '}
                <small>{[place, site].filter(Boolean).join(' · ')}</small>
                <div class="quotes">
                  {mentions.map(({ id, exact, title: office }) => (
                    <button
                      key={id}
                      type="button"
                      class="quiet"
                      aria-expanded={id === open}
                      onClick={() => onOpen(id)}
                    >
                      {office !== undefined && <small>{office} </small>}
                      <q>{exact}</q>
                    </button>
                  ))}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      {pages.length > shown.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t('names.allPages', pages.length)}
        </button>
      )}
    </>
  );
}
