import { useMemo } from 'preact/hooks';
import type { FigureQuery } from '../../../../shared/workbench/figures/desk.ts';
import type { FigureRules } from '../../../../shared/workbench/figures/rules.ts';
import type { BenchProps } from '../BenchView.ts';
import { useView } from '../use-bench.ts';
import { ChartPart } from './ChartPart.tsx';
import { ChoiceBar } from './ChoiceBar.tsx';
import { choicesFrom, oneOf, PARTS, withChoice } from './choices.ts';
import { FlagsPart } from './FlagsPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { TablePart } from './TablePart.tsx';
import { useRules } from './use-rules.ts';
import '../numbers.css';
import './figures.css';

/** The workspace's confirmed figures: as a table and a chart, what does not fit, and the rules by which they are put together. */
export function FiguresView(props: BenchProps) {
  const { params, hrefOf, t } = props;
  const rules = useRules(props);
  const part = oneOf(PARTS, params, 'show');
  return (
    <div class="figures">
      <nav class="parts" aria-label={t('figures.parts')}>
        {PARTS.map(each => (
          <a
            key={each}
            href={hrefOf('figures', withChoice(params, { show: each }))}
            aria-current={each === part ? 'page' : undefined}
          >
            {t(`figures.part.${each}`)}
          </a>
        ))}
      </nav>
      {rules && part === 'flags' && <FlagsPart {...props} rules={rules} />}
      {rules && part === 'rules' && <RulesPart {...props} rules={rules} />}
      {rules && (part === 'table' || part === 'chart') && <Chosen {...props} {...{ rules, part }} />}
    </div>
  );
}

function Chosen({ rules, part, ...props }: BenchProps & { rules: FigureRules; part: 'table' | 'chart' }) {
  const { params } = props;
  const choices = useMemo(() => choicesFrom(params), [params.toString()]);
  const query: FigureQuery = { rules, choices };
  const view = useView(props, 'figureTable', query);
  if (!view) return null;
  const shown = { ...props, query, view };
  return (
    <>
      <ChoiceBar {...props} facets={view.facets} />
      {part === 'table' ? <TablePart {...shown} /> : <ChartPart {...shown} />}
    </>
  );
}
