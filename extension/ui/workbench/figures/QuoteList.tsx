import { useState } from 'preact/hooks';
import { dayInChina } from '../../../../shared/formats/day.ts';
import { readOut } from '../../../../shared/words/read-out.ts';
import type { FigureQuote } from '../../../../shared/workbench/figures/desk.ts';
import type { FigureRules } from '../../../../shared/workbench/figures/rules.ts';
import type { BenchProps } from '../BenchView.ts';
import { QuotePane } from '../QuotePane.tsx';
import type { TranslateBench } from '../translate-bench.ts';
import { useView } from '../use-bench.ts';
import { withChoice } from './choices.ts';

export interface QuoteListProps extends BenchProps {
  rules: FigureRules;
  /** Annotations. */
  ids: readonly string[];
}

/** Quotes that are shown before a person asks for more. */
const FIRST = 50;

/** The quotes behind a cell or a point, each with its page; one of them can be seen in it as it was. */
export function QuoteList({ rules, ids, ...props }: QuoteListProps) {
  const { params, go, hrefOf, t } = props;
  const [most, setMost] = useState(FIRST);
  const quotes = useView(props, 'figureQuotes', rules, ids.slice(0, most));
  const show = (change: Record<string, string>) =>
    go({ view: 'figures', params: withChoice(params, change) }, { replace: true });
  const open = params.get('open') ?? '';
  if (open !== '') return <QuotePane {...props} id={open} onClose={() => show({ open: '' })} />;
  return (
    <aside class="quote-pane quotes" aria-label={t('figures.quotes')}>
      <button type="button" class="quiet close" onClick={() => show({ cell: '', open: '', ids: '' })}>
        {t('figures.closeQuotes')}
      </button>
      <h2>{t('figures.quotesOf', ids.length)}</h2>
      {quotes?.length === 0 && <p class="empty">{t('figures.gone')}</p>}
      <ol>
        {quotes?.map(quote => (
          <li key={quote.annotation.id}>
            <Quote quote={quote} t={t} />
            <button type="button" onClick={() => show({ open: quote.annotation.id })}>
              {t('figures.inPage')}
            </button>{' '}
            <a href={hrefOf('annotations', listParams(quote.annotation.id))}>{t('figures.inList')}</a>
          </li>
        ))}
      </ol>
      {ids.length > most && (
        <button type="button" onClick={() => setMost(most + FIRST)}>
          {t('figures.moreQuotes', Math.min(FIRST, ids.length - most))}
        </button>
      )}
    </aside>
  );
}

/** The annotation alone in the list of annotations, and open there. */
export function listParams(id: string): URLSearchParams {
  return new URLSearchParams({ ids: id, open: id });
}

/** The words of a figure, what they say, and of what page they are. */
export function Quote({ quote: { annotation, page }, t }: { quote: FigureQuote; t: TranslateBench }) {
  const { kind, attributes, exact } = annotation;
  const day = page?.published && dayInChina(page.published);
  return (
    <>
      <q>{exact}</q> <span class="said-of">{readOut({ kind, attributes, text: exact }, t)}</span>
      <small>{[page?.title, page?.place?.name, page?.site, day].filter(Boolean).join(' · ')}</small>
    </>
  );
}
