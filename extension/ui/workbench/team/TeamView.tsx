import { useState } from 'preact/hooks';
import { withParams } from '../address.ts';
import { authorWords } from '../annotations/facet-words.ts';
import type { BenchProps } from '../BenchView.ts';
import { QuotePane } from '../QuotePane.tsx';
import { useView } from '../use-bench.ts';
import { AgreementTable } from './AgreementTable.tsx';
import { Disagreements } from './Disagreements.tsx';
import { LayerExport } from './LayerExport.tsx';
import { ProgressTable } from './ProgressTable.tsx';
import '../numbers.css';
import './team.css';

/** Who did how much, how far two agree, what they do not agree on, and what comes of it. */
export function TeamView(props: BenchProps) {
  const { row, params, go, t } = props;
  const team = useView(props, 'teamView');
  const called = (name: string) => authorWords(name, row.user.id, t);
  const [exporting, setExporting] = useState(false);
  const open = params.get('open') ?? undefined;
  if (!team) return null;
  const pairs = team.pairs.map(one => ({ ...one, names: one.names.map(called) as [string, string] }));
  const pair = pairs.find(({ a, b }) => a === params.get('a') && b === params.get('b')) ?? pairs[0];
  const show = (changes: Record<string, string | undefined>) =>
    go({ view: 'team', params: withParams(params, changes) }, { replace: true });
  if (team.progress.length === 0) return <p class="empty">{t('agree.nobody')}</p>;
  return (
    <div class={open === undefined ? 'team' : 'team beside'}>
      <div>
        <section aria-labelledby="progress">
          <h2 id="progress">{t('agree.progress')}</h2>
          <ProgressTable
            members={team.progress.map(one => ({ ...one, name: called(one.name) }))}
            {...props}
          />
        </section>
        <section aria-labelledby="agreement">
          <h2 id="agreement">{t('agree.agreement')}</h2>
          {!pair && <p class="empty">{t('agree.noPair')}</p>}
          {pair && (
            <>
              <label class="layer">
                {t('agree.pair')}
                <select
                  value={JSON.stringify([pair.a, pair.b])}
                  onChange={event => {
                    const [a, b] = JSON.parse(event.currentTarget.value) as [string, string];
                    show({ a, b, open: undefined });
                  }}
                >
                  {pairs.map(({ a, b, names, pages }) => (
                    <option key={`${a} ${b}`} value={JSON.stringify([a, b])}>
                      {t('agree.pairOf', ...names, pages)}
                    </option>
                  ))}
                </select>
              </label>
              <Agreed key={`${pair.a} ${pair.b}`} {...props} {...pair} />
            </>
          )}
        </section>
        {pair && (
          <section aria-labelledby="disagreements">
            <h2 id="disagreements">{t('agree.disagreements')}</h2>
            <Disagreements
              key={`${pair.a} ${pair.b}`}
              {...props}
              {...pair}
              onOpen={id => show({ open: id === open ? undefined : id })}
            />
          </section>
        )}
        <details class="export" onToggle={event => setExporting(event.currentTarget.open)}>
          <summary>{t('agree.export')}</summary>
          {exporting && (
            <LayerExport {...props} names={[...new Set(team.progress.map(({ name }) => name))]} />
          )}
        </details>
      </div>
      {open !== undefined && <QuotePane {...props} id={open} onClose={() => show({ open: undefined })} />}
    </div>
  );
}

function Agreed({ a, b, names, ...props }: BenchProps & { a: string; b: string; names: [string, string] }) {
  const agreement = useView(props, 'agreementView', a, b);
  return agreement ? <AgreementTable {...{ agreement, names }} {...props} /> : null;
}
