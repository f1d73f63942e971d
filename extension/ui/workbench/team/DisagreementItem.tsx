import { readOut } from '../../../../shared/words/read-out.ts';
import type { Choice } from '../../../../shared/workbench/agreement/decisions.ts';
import type { DisagreementRow, Side } from '../../../workbench/disagreement-views.ts';
import { fieldWords, valueWords } from '../../field-words.ts';
import { Kbd } from '../../keys/Kbd.tsx';
import type { TranslateBench } from '../translate-bench.ts';
import type { KeyName } from './use-decision-keys.ts';

export interface DisagreementItemProps {
  row: DisagreementRow;
  names: readonly [string, string];
  current: boolean;
  readOnly: boolean;
  /** What is written on a key. */
  label: (key: KeyName) => string;
  onChoose: (row: DisagreementRow, choice: Choice | 'undecided') => void;
  onEdit: (row: DisagreementRow) => void;
  onSelect: (row: DisagreementRow) => void;
  onOpen: (row: DisagreementRow) => void;
  t: TranslateBench;
}

/** One disagreement: what each of the two made of the words, and what can be decided. */
export function DisagreementItem(props: DisagreementItemProps) {
  const { row, names, current, readOnly, label, onChoose, onEdit, onSelect, onOpen, t } = props;
  const { page, sort, choice, choices } = row;
  const nameOf = (one: string) => (one === 'a' ? names[0] : one === 'b' ? names[1] : '');
  return (
    <li
      class={`disagreement${current ? ' current' : ''}${choice ? ' decided' : ''}`}
      aria-current={current}
      onClick={() => onSelect(row)}
      onKeyDown={undefined}
    >
      <p class="where">
        <span class="sort">{t(`agree.sort.${sort}`)}</span> <a href={page.url}>{page.title}</a>{' '}
        <small>{[page.site, page.published?.slice(0, 10)].filter(Boolean).join(' · ')}</small>
      </p>
      <div class="sides">
        <SideView side={row.a} name={names[0]} row={row} t={t} />
        <SideView side={row.b} name={names[1]} row={row} t={t} />
      </div>
      {row.instead.map(one => (
        <p key={one.id} class="instead" style={{ '--tint': `var(--${one.kind})` }}>
          {t('agree.curated')}: <span class="kind">{t(`kind.${one.kind}`)}</span> <strong>{one.exact}</strong>{' '}
          {readOut({ kind: one.kind, attributes: one.attributes, text: one.exact }, t)}
        </p>
      ))}
      <div class="acts">
        {choice && <em>{t(`agree.chosen.${choice}`, nameOf(choice))}</em>}
        {!readOnly && (
          <>
            {choices.map(one => (
              <button
                key={one}
                type="button"
                aria-pressed={choice === one}
                aria-keyshortcuts={current ? label(one) : undefined}
                onClick={() => onChoose(row, one)}
              >
                {t(`agree.choice.${one}`, nameOf(one))} {current && <Kbd label={label(one)} />}
              </button>
            ))}
            <button
              type="button"
              aria-keyshortcuts={current ? label('edit') : undefined}
              onClick={() => onEdit(row)}
            >
              {t('agree.edit')} {current && <Kbd label={label('edit')} />}
            </button>
            {choice && (
              <button type="button" class="quiet" onClick={() => onChoose(row, 'undecided')}>
                {t('agree.takeBack')}
              </button>
            )}
          </>
        )}
        <button
          type="button"
          class="quiet"
          aria-keyshortcuts={current ? label('open') : undefined}
          onClick={() => onOpen(row)}
        >
          {t('agree.inPage')} {current && <Kbd label={label('open')} />}
        </button>
      </div>
    </li>
  );
}

interface SideViewProps {
  side: Side | undefined;
  name: string;
  row: DisagreementRow;
  t: TranslateBench;
}

/** What one of them says; what the other one says otherwise stands out. */
function SideView({ side, name, row: { sort, fields }, t }: SideViewProps) {
  if (!side)
    return (
      <div class="side">
        <small>{name}</small>
        <p class="absent">{t('agree.nothing')}</p>
      </div>
    );
  const { kind, status, exact, attributes, note } = side;
  const said = Object.entries(attributes).filter(([field]) => field !== 'entity');
  return (
    <div class="side" style={{ '--tint': `var(--${kind})` }}>
      <small>{name}</small>
      <p class={status}>
        <span class={sort === 'kind' ? 'kind differs' : 'kind'}>{t(`kind.${kind}`)}</span>{' '}
        <strong class={sort === 'span' ? 'differs' : ''}>{exact}</strong>
        {status === 'rejected' && <em> {t('agree.noMention')}</em>}
      </p>
      {status === 'accepted' && said.length > 0 && (
        <dl>
          {said.map(([field, value]) => (
            <div key={field} class={fields.includes(field as 'value') ? 'differs' : ''}>
              <dt>{fieldWords(field, t)}</dt>
              <dd>{valueWords(field, value, t)}</dd>
            </div>
          ))}
        </dl>
      )}
      {note !== undefined && <p class="note">{note}</p>}
    </div>
  );
}
