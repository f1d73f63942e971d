import { useState } from 'preact/hooks';
import type { UnitRule } from '../../../../shared/workbench/figures/rules.ts';
import { BUILT_IN_UNITS, isUnitRule, unitRules } from '../../../../shared/workbench/figures/unit-rules.ts';
import { numberText } from '../../../../shared/workbench/figures/value-text.ts';
import { Form } from '../../Form.tsx';
import type { TranslateBench } from '../translate-bench.ts';
import type { RuleActs } from './RulesPart.tsx';
import { Origin } from './RuleTable.tsx';
import type { RulesProps } from './SubjectRules.tsx';

const builtIn = new Set(BUILT_IN_UNITS.map(({ from }) => from));
const starred = (unit: string) => unit.replace('*', '…');

/** What units are shown as; each rule can be switched off, changed, and others added. */
export function UnitRules({ rules, ground, acts, t }: RulesProps) {
  const own = new Set(rules.units.map(({ from }) => from));
  const uses = new Map(ground.words.units.map(({ word, count }) => [word, count]));
  // Those that do something here stand first.
  const byUse = (a: UnitRule, b: UnitRule) => Number(uses.has(b.from)) - Number(uses.has(a.from));
  return (
    <section class="rule-section">
      <h2>{t('figures.unitRules')}</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {t('figures.unitFrom')}
              </th>
              <th scope="col">{t('figures.uses')}</th>
              <th scope="col" colSpan={2}>
                {t('figures.unitTo')}
              </th>
              <th scope="col">{t('figures.ruleOrigin')}</th>
            </tr>
          </thead>
          <tbody>
            {[...unitRules(rules.units)].sort(byUse).map(rule => (
              <UnitRow
                key={rule.from}
                {...{ rule, acts, t }}
                uses={uses.get(rule.from) ?? 0}
                isOwn={own.has(rule.from)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!acts.readOnly && <AddUnit {...{ acts, t }} />}
    </section>
  );
}

interface UnitRowProps {
  rule: UnitRule;
  uses: number;
  isOwn: boolean;
  acts: RuleActs;
  t: TranslateBench;
}

function UnitRow({ rule, uses, isOwn, acts, t }: UnitRowProps) {
  const { from, count, is, to, on } = rule;
  const say = (change: Partial<UnitRule>) => {
    const changed = { ...rule, ...change };
    if (isUnitRule(changed)) acts.say({ of: 'unit', rule: changed });
  };
  const amount = (name: 'count' | 'is', value: number) => (
    <input
      key={value}
      type="number"
      min="0"
      step="any"
      aria-label={`${t(`figures.unit${name === 'count' ? 'Count' : 'Is'}`)}: ${from}`}
      readOnly={acts.readOnly}
      defaultValue={value}
      onChange={event => say({ [name]: Number(event.currentTarget.value) })}
    />
  );
  const words = [`${numberText(count)} ${starred(from)}`, `${numberText(is)} ${starred(to)}`] as const;
  return (
    <tr class={on ? undefined : 'off'}>
      <td>
        <input
          type="checkbox"
          aria-label={t('figures.unitOn', ...words)}
          disabled={acts.readOnly}
          checked={on}
          onChange={event => say({ on: event.currentTarget.checked })}
        />
      </td>
      <th scope="row">
        {amount('count', count)} {starred(from)}
      </th>
      <td class="number">{uses || ''}</td>
      <td>{amount('is', is)}</td>
      <td>{starred(to)}</td>
      <Origin
        word={from}
        {...{ isOwn, t }}
        other={t(builtIn.has(from) ? 'figures.builtIn' : 'figures.none')}
        readOnly={acts.readOnly}
        onReset={() => acts.reset('unit', from)}
      />
    </tr>
  );
}

const EMPTY = { from: '', count: '1', is: '', to: '' };

function AddUnit({ acts, t }: { acts: RuleActs; t: TranslateBench }) {
  const [draft, setDraft] = useState(EMPTY);
  const [isBad, setBad] = useState(false);
  const shared = (name: keyof typeof EMPTY, label: string) => ({
    'aria-label': label,
    placeholder: label,
    value: draft[name],
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  const add = () => {
    const [from, to] = [draft.from.trim(), draft.to.trim()];
    const rule = { from, to, count: Number(draft.count), is: Number(draft.is), on: true };
    setBad(!isUnitRule(rule));
    if (!isUnitRule(rule)) return;
    acts.say({ of: 'unit', rule });
    setDraft(EMPTY);
  };
  return (
    <Form class="add-unit" onSubmit={() => add()}>
      <input type="number" min="0" step="any" {...shared('count', t('figures.unitCount'))} />
      <input {...shared('from', t('figures.unitFrom'))} />
      <span aria-hidden="true">=</span>
      <input type="number" min="0" step="any" {...shared('is', t('figures.unitIs'))} />
      <input {...shared('to', t('figures.unitTo'))} />
      <button type="submit">{t('figures.unitAdd')}</button>
      {isBad && (
        <p class="error" role="alert">
          {t('figures.unitBad')}
        </p>
      )}
    </Form>
  );
}
