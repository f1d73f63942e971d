import { dayInChina } from '../../../../shared/formats/day.ts';
import { ANNOTATION_KINDS } from '../../../../shared/model/annotation.ts';
import type { ListedPage } from '../../../../shared/workbench/page-list.ts';
import type { RowPlace } from '../../VirtualList.tsx';
import type { BenchProps } from '../BenchView.ts';

export interface PageLineProps extends Pick<BenchProps, 't' | 'readOnly' | 'hrefOf'> {
  page: ListedPage;
  place: RowPlace;
  /** Name of who is to read it. */
  reader: string | undefined;
  isChosen: boolean;
  onChoose: (id: string) => void;
}

/** One page in the list: what it is, what stands on it, and how far it is read. */
export function PageLine({ page, place, reader, isChosen, readOnly, onChoose, hrefOf, t }: PageLineProps) {
  const { id, title, url, canonicalUrl, site, level, body, session, published, counts, rejected, state } =
    page;
  const facts = [
    site,
    page.place?.name,
    level && t(`bench.level.${level}`),
    body,
    session,
    published && dayInChina(published),
  ];
  return (
    <li {...place} class={`row ${state}`}>
      {!readOnly && (
        <input
          type="checkbox"
          aria-label={t('pages.choose', title)}
          checked={isChosen}
          onChange={() => onChoose(id)}
        />
      )}
      <div class="what">
        <a
          href={hrefOf('annotations', new URLSearchParams({ pages: canonicalUrl }))}
          title={t('pages.annotations')}
        >
          {title}
        </a>{' '}
        {/* A peer wrote the address. */}
        {/^https?:/.test(url) && (
          <a class="original" href={url} target="_blank" rel="noreferrer">
            {t('pages.original')}
          </a>
        )}
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </div>
      <ul class="counts">
        {ANNOTATION_KINDS.filter(kind => counts[kind]).map(kind => (
          <li key={kind} style={`--tint: var(--${kind})`}>
            {t(`kind.${kind}`)} <b>{counts[kind]}</b>
          </li>
        ))}
        {rejected > 0 && <li>{t('pages.rejected', rejected)}</li>}
      </ul>
      <span class="state">
        {t(`pages.state.${state}`)}
        {reader !== undefined && <small>{reader}</small>}
      </span>
    </li>
  );
}
