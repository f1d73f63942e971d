import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Choice, decisionsFor, undecided } from '../../../../shared/workbench/agreement/decisions.ts';
import {
  DISAGREEMENTS,
  type DisagreementSort,
} from '../../../../shared/workbench/agreement/disagreements.ts';
import type { MadeInstead } from '../../../messages-curation.ts';
import { ask } from '../../../platform.ts';
import type { DisagreementRow } from '../../../workbench/disagreement-views.ts';
import { withParams } from '../address.ts';
import type { BenchProps } from '../BenchView.ts';
import { useView } from '../use-bench.ts';
import { DisagreementItem } from './DisagreementItem.tsx';
import { EditInstead } from './EditInstead.tsx';
import { useDecisionKeys } from './use-decision-keys.ts';

export interface DisagreementsProps extends BenchProps {
  a: string;
  b: string;
  names: readonly [string, string];
  /** Shows an annotation in its page. */
  onOpen: (id: string) => void;
}

/** What two do not agree on, one after the other, each decided by a key. */
export function Disagreements(props: DisagreementsProps) {
  const { a, b, names, row, params, go, readOnly, onOpen, t, run, say } = props;
  const sort = DISAGREEMENTS.find(one => one === params.get('sort'));
  const all = params.get('all') === '1';
  const view = useView(props, 'disagreementView', a, b, { sort, all });
  const [currentKey, setCurrentKey] = useState<string>();
  const [editing, setEditing] = useState<string>();
  // What was decided a moment ago and is still in the last answer.
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setSettled(new Set()), [view]);
  const rows = (view?.rows ?? []).filter(one => all || !settled.has(one.key));
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === currentKey),
  );
  const current = rows[at];
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (currentKey !== undefined)
      list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);

  const setParam = (name: string, value: string | undefined) =>
    go({ view: 'team', params: withParams(params, { [name]: value }) }, { replace: true });
  const select = (index: number) => setCurrentKey(rows[Math.min(Math.max(index, 0), rows.length - 1)]?.key);
  const write = async (
    of: DisagreementRow,
    choice: Choice | 'edited' | 'undecided',
    instead?: MadeInstead,
  ) => {
    const decisions = choice === 'undecided' ? undecided(of) : decisionsFor(of, choice);
    const index = rows.indexOf(of);
    // The next one is there for the next key at once.
    if (all || choice === 'undecided') setCurrentKey((rows[index + 1] ?? of).key);
    else setCurrentKey((rows[index + 1] ?? rows[index - 1])?.key);
    setEditing(undefined);
    if (!all && choice !== 'undecided') setSettled(new Set([...settled, of.key]));
    const remove = of.instead.map(({ id }) => id);
    const input = { ws: row.id, decisions, remove, ...(instead && { instead }) };
    const done = await run(() => ask('curation.decide', input));
    if (done === undefined) setSettled(new Set());
  };
  const step = async (direction: 'undo' | 'redo') => {
    const stepped = await run(() => ask('bench.step', { ws: row.id, direction }));
    if (stepped !== undefined) say(t(stepped ? 'agree.undone' : 'agree.nothingToUndo'));
  };
  const choose = (choice: Choice) =>
    current?.choices.includes(choice) ? () => void write(current, choice) : undefined;
  const open = (of: DisagreementRow) => onOpen((of.a ?? of.b)?.id ?? '');
  const label = useDecisionKeys(
    {
      next: () => select(at + 1),
      previous: () => select(at - 1),
      open: current && (() => open(current)),
      ...(!readOnly && {
        ...{ a: choose('a'), b: choose('b'), both: choose('both'), neither: choose('neither') },
        edit: current && (() => setEditing(current.key)),
        undo: () => void step('undo'),
      }),
    },
    () => setEditing(undefined),
  );
  if (!view) return null;
  if (view.total === 0) return <p class="empty">{t('agree.none')}</p>;
  return (
    <>
      <p role="status">{t('agree.left', view.undecided, view.total)}</p>
      <fieldset class="choice sorts" aria-label={t('agree.sorts')}>
        {[undefined, ...DISAGREEMENTS].map(one => (
          <SortButton key={one ?? 'any'} {...{ one, sort, view, t }} onChoose={() => setParam('sort', one)} />
        ))}
        <label>
          <input
            type="checkbox"
            checked={all}
            onChange={event => setParam('all', event.currentTarget.checked ? '1' : undefined)}
          />{' '}
          {t('agree.decidedToo')}
        </label>
      </fieldset>
      <p class="help">{t(readOnly ? 'agree.readOnly' : 'agree.keys')}</p>
      {rows.length === 0 && (
        <p class="empty">{t(view.undecided === 0 ? 'agree.noneLeft' : 'agree.noneFound')}</p>
      )}
      <ol class="disagreements" ref={list}>
        {rows.map(one =>
          one.key === editing ? (
            <li key={one.key} class="disagreement current">
              <EditInstead
                side={(one.a?.status === 'accepted' ? one.a : (one.b ?? one.a)) as NonNullable<typeof one.a>}
                onSave={made => void write(one, 'edited', made)}
                onCancel={() => setEditing(undefined)}
                t={t}
              />
            </li>
          ) : (
            <DisagreementItem
              key={one.key}
              {...{ names, readOnly, label, t }}
              row={one}
              current={one === current}
              onChoose={(of, choice) => void write(of, choice)}
              onEdit={of => {
                setCurrentKey(of.key);
                setEditing(of.key);
              }}
              onSelect={of => setCurrentKey(of.key)}
              onOpen={open}
            />
          ),
        )}
      </ol>
      {view.found > view.rows.length && <p class="help">{t('agree.first', view.rows.length)}</p>}
    </>
  );
}

interface SortButtonProps extends Pick<BenchProps, 't'> {
  one: DisagreementSort | undefined;
  sort: DisagreementSort | undefined;
  view: { counts: Partial<Record<DisagreementSort, number>> };
  onChoose: () => void;
}

function SortButton({ one, sort, view: { counts }, onChoose, t }: SortButtonProps) {
  const count = one === undefined ? Object.values(counts).reduce((sum, n) => sum + n, 0) : (counts[one] ?? 0);
  return (
    <button type="button" aria-pressed={one === sort} onClick={onChoose}>
      {t(`agree.sort.${one ?? 'any'}`)} <small>{count}</small>
    </button>
  );
}
