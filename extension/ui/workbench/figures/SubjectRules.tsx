import type { RuleGround } from '../../../../shared/workbench/figures/desk.ts';
import type { FigureRules, SubjectRule } from '../../../../shared/workbench/figures/rules.ts';
import type { TranslateBench } from '../translate-bench.ts';
import type { RuleActs } from './RulesPart.tsx';
import { Origin, RuleField, RuleTable } from './RuleTable.tsx';

export interface RulesProps {
  rules: FigureRules;
  ground: RuleGround;
  acts: RuleActs;
  t: TranslateBench;
}

const LIST = 'figure-subjects';

/** A rule without what is left empty; one with an act means the same as what it stands under. */
function ruleOf({
  subject,
  group,
  same,
  act,
}: {
  subject: string;
  group: string;
  same: boolean;
  act: string;
}): SubjectRule {
  return {
    subject,
    group: group === '' ? subject : group,
    ...((same || act !== '') && { same: true as const }),
    ...(act !== '' && { act }),
  };
}

/** Which subject stands under which. */
export function SubjectRules({ rules, ground, acts, t }: RulesProps) {
  const own = new Map(rules.subjects.map(rule => [rule.subject, rule]));
  const derived = new Map(ground.subjects.map(rule => [rule.subject, rule]));
  return (
    <>
      <datalist id={LIST}>
        {ground.words.subjects.slice(0, 300).map(({ word }) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <RuleTable
        title={t('figures.subjectRules')}
        words={ground.words.subjects}
        isRuled={word => own.has(word) || derived.has(word)}
        heads={[t('figures.ruleGroup'), t('figures.ruleSame'), t('figures.ruleAct'), t('figures.ruleOrigin')]}
        t={t}
      >
        {word => {
          const rule = own.get(word) ?? derived.get(word) ?? { subject: word, group: word };
          const held = { subject: word, group: rule.group, same: rule.same ?? false, act: rule.act ?? '' };
          const say = (change: Partial<typeof held>) =>
            acts.say({ of: 'subject', rule: ruleOf({ ...held, ...change }) });
          return (
            <>
              <td>
                <RuleField
                  label={t('figures.ruleGroupOf', word)}
                  value={rule.group}
                  list={LIST}
                  readOnly={acts.readOnly}
                  onSay={group => say({ group })}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={t('figures.ruleSameOf', word)}
                  disabled={acts.readOnly || rule.group === word}
                  checked={held.same}
                  onChange={event => say({ same: event.currentTarget.checked, act: '' })}
                />
              </td>
              <td>
                <RuleField
                  label={t('figures.ruleActOf', word)}
                  value={held.act}
                  readOnly={acts.readOnly}
                  onSay={act => say({ act })}
                />
              </td>
              <Origin
                {...{ word, t }}
                isOwn={own.has(word)}
                other={t(derived.has(word) ? 'figures.derived' : 'figures.none')}
                readOnly={acts.readOnly}
                onReset={() => acts.reset('subject', word)}
              />
            </>
          );
        }}
      </RuleTable>
    </>
  );
}
