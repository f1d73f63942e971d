import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FigureFlags, FigureQuote } from '../../../../shared/workbench/figures/desk.ts';
import type { FigureRules } from '../../../../shared/workbench/figures/rules.ts';
import { numberText, valueText } from '../../../../shared/workbench/figures/value-text.ts';
import type { BenchProps } from '../BenchView.ts';
import { QuotePane } from '../QuotePane.tsx';
import type { TranslateBench } from '../translate-bench.ts';
import { useView } from '../use-bench.ts';
import { withChoice } from './choices.ts';
import { measureWords, whenWords } from './figure-words.ts';
import { Quote } from './QuoteList.tsx';

/** Flags of a kind that are shown before a person asks for more. */
const FIRST = 20;
/** Quotes of one amount that are shown. */
const QUOTES = 3;

/** One thing to check: what it is about, and the quotes in question. */
interface Flag {
  key: string;
  about: string;
  why?: string;
  /** Of each amount its quotes, the amounts apart. */
  claims: { said: string; ids: readonly string[] }[];
}

function flagsOf(flags: FigureFlags, t: TranslateBench) {
  const where = ({ place, period }: { place: { name: string }; period: string }) =>
    `${place.name} · ${whenWords(period, t)}`;
  const percent = (share: number) => numberText(Math.round(share * 100) / 100);
  return {
    contradictions: flags.contradictions.map((one): Flag & { across: boolean } => ({
      key: [one.subject, one.act, one.unit, one.place.code, one.period].join('\n'),
      about: `${measureWords(one, t)} · ${where(one)}`,
      claims: one.claims.map(({ amount, annotations }) => ({ said: valueText(amount), ids: annotations })),
      across: one.across,
    })),
    outliers: flags.outliers.map(
      (one): Flag => ({
        key: one.annotation,
        about: `${measureWords(one, t)} · ${where(one)}`,
        why: t(
          'figures.outlier',
          numberText(one.median),
          one.of,
          numberText(Math.round(one.score * 10) / 10),
        ),
        claims: [{ said: valueText(one.amount), ids: [one.annotation] }],
      }),
    ),
    shares: flags.shares
      .filter(({ fits }) => !fits)
      .map(one => ({ ...one, key: one.share, percent: [one.said, one.counted].map(percent) })),
  };
}

/** What does not fit together, each with its quotes: to be looked at by a person. */
export function FlagsPart({ rules, ...props }: BenchProps & { rules: FigureRules }) {
  const { params, go, t } = props;
  const flags = useView(props, 'figureFlags', rules);
  const open = params.get('open') ?? '';
  const show = (id: string) =>
    go({ view: 'figures', params: withChoice(params, { open: id }) }, { replace: true });
  if (!flags) return null;
  const { contradictions, outliers, shares } = flagsOf(flags, t);
  const across = contradictions.filter(one => one.across);
  const isAll = params.has('within');
  const list = { ...props, rules, onOpen: show };
  return (
    <div class={open === '' ? 'flags' : 'flags beside-quotes'}>
      <section aria-label={t('figures.flags')}>
        <FlagSection
          {...list}
          title={t('figures.contradictions', isAll ? contradictions.length : across.length)}
          help={t('figures.contradictionsHelp')}
          flags={isAll ? contradictions : across}
        >
          <label class="check">
            <input
              type="checkbox"
              checked={isAll}
              onChange={event =>
                go({
                  view: 'figures',
                  params: withChoice(params, { within: event.currentTarget.checked ? '1' : '' }),
                })
              }
            />
            {t('figures.samePage', contradictions.length - across.length)}
          </label>
        </FlagSection>
        <FlagSection
          {...list}
          title={t('figures.outliers', outliers.length)}
          help={t('figures.outliersHelp')}
          flags={outliers}
        />
        <FlagSection
          {...list}
          title={t('figures.shares', shares.length)}
          help={`${t('figures.sharesHelp')} ${t('figures.sharesFit', flags.shares.length - shares.length)}`}
          flags={shares.map(({ key, share, part, whole, percent: [said = '', counted = ''] }) => ({
            key,
            about: '',
            claims: [
              { said: `${said}%`, ids: [share] },
              { said: `→ ${counted}%`, ids: [part, whole] },
            ],
          }))}
        />
      </section>
      {open !== '' && <QuotePane {...props} id={open} onClose={() => show('')} />}
    </div>
  );
}

interface FlagSectionProps extends BenchProps {
  rules: FigureRules;
  title: string;
  help: string;
  flags: readonly Flag[];
  onOpen: (id: string) => void;
  children?: ComponentChildren;
}

function FlagSection({ rules, title, help, flags, onOpen, children, ...props }: FlagSectionProps) {
  const { t } = props;
  const [most, setMost] = useState(FIRST);
  const shown = flags.slice(0, most);
  const ids = shown.flatMap(({ claims }) => claims.flatMap(claim => claim.ids.slice(0, QUOTES)));
  const quotes = useView(props, 'figureQuotes', rules, ids);
  const byId = new Map(quotes?.map(quote => [quote.annotation.id, quote]));
  return (
    <section class="flag-section">
      <h2>{title}</h2>
      <p class="help">{help}</p>
      {children}
      {flags.length === 0 && <p class="empty">{t('figures.noFlags')}</p>}
      <ol>
        {shown.map(flag => (
          <li key={flag.key}>
            {flag.about !== '' && <h3>{flag.about}</h3>}
            {flag.why !== undefined && <p class="why">{flag.why}</p>}
            <Claims {...{ flag, byId, onOpen, t }} />
          </li>
        ))}
      </ol>
      {flags.length > most && (
        <button type="button" onClick={() => setMost(most + FIRST)}>
          {t('figures.moreFlags', Math.min(FIRST, flags.length - most))}
        </button>
      )}
    </section>
  );
}

interface ClaimsProps {
  flag: Flag;
  byId: ReadonlyMap<string, FigureQuote>;
  onOpen: (id: string) => void;
  t: TranslateBench;
}

function Claims({ flag, byId, onOpen, t }: ClaimsProps) {
  return (
    <ul class="claims">
      {flag.claims.map(({ said, ids }) => (
        <li key={said}>
          <strong>{said}</strong>
          <ul>
            {ids.slice(0, QUOTES).map(id => {
              const quote = byId.get(id);
              if (!quote) return null;
              return (
                <li key={id}>
                  <Quote quote={quote} t={t} />
                  <button type="button" onClick={() => onOpen(id)}>
                    {t('figures.inPage')}
                  </button>
                </li>
              );
            })}
          </ul>
          {ids.length > QUOTES && <small>{t('figures.quotesOf', ids.length)}</small>}
        </li>
      ))}
    </ul>
  );
}
