import type { FigureRules } from '../../../../shared/workbench/figures/rules.ts';
import { type AnyRule, type RuleKind, ruleWord } from '../../../../shared/workbench/figures/stored-rules.ts';
import { ask } from '../../../platform.ts';
import type { BenchProps } from '../BenchView.ts';
import { useView } from '../use-bench.ts';
import { ActRules } from './ActRules.tsx';
import { SubjectRules } from './SubjectRules.tsx';
import { UnitRules } from './UnitRules.tsx';

/** How a rule is said, and taken back. */
export interface RuleActs {
  readOnly: boolean;
  say: (rule: AnyRule) => void;
  reset: (of: RuleKind, word: string) => void;
}

/** The rules by which figures are put together: what was derived, and what members said instead. */
export function RulesPart({ rules, ...props }: BenchProps & { rules: FigureRules }) {
  const { row, run, readOnly, t } = props;
  const ground = useView(props, 'figureGround', rules);
  if (!ground) return null;
  const acts: RuleActs = {
    readOnly,
    say: rule => void run(() => ask('bench.rule', { ws: row.id, rule }), t('figures.ruled', ruleWord(rule))),
    reset: (of, word) =>
      void run(() => ask('bench.unrule', { ws: row.id, of, word }), t('figures.unruled', word)),
  };
  return (
    <div class="rules">
      <p class="help">{t('figures.rulesHelp')}</p>
      <SubjectRules {...{ rules, ground, acts, t }} />
      <ActRules {...{ rules, ground, acts, t }} />
      <UnitRules {...{ rules, ground, acts, t }} />
    </div>
  );
}
