import { Origin, RuleField, RuleTable } from './RuleTable.tsx';
import type { RulesProps } from './SubjectRules.tsx';

/** Which act says the same as which. */
export function ActRules({ rules, ground, acts, t }: RulesProps) {
  const own = new Map(rules.acts.map(rule => [rule.act, rule.as]));
  const derived = new Map(ground.acts.map(rule => [rule.act, rule.as]));
  return (
    <RuleTable
      title={t('figures.actRules')}
      words={ground.words.acts}
      isRuled={word => own.has(word) || derived.has(word)}
      heads={[t('figures.ruleAs'), t('figures.ruleOrigin')]}
      t={t}
    >
      {word => (
        <>
          <td>
            <RuleField
              label={t('figures.ruleAsOf', word)}
              value={own.get(word) ?? derived.get(word) ?? word}
              readOnly={acts.readOnly}
              onSay={as => acts.say({ of: 'act', rule: { act: word, as: as === '' ? word : as } })}
            />
          </td>
          <Origin
            {...{ word, t }}
            isOwn={own.has(word)}
            other={t(derived.has(word) ? 'figures.derived' : 'figures.none')}
            readOnly={acts.readOnly}
            onReset={() => acts.reset('act', word)}
          />
        </>
      )}
    </RuleTable>
  );
}
