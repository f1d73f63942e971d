import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Counted } from '../../../../shared/workbench/figures/desk.ts';
import type { TranslateBench } from '../translate-bench.ts';

export interface RuleTableProps {
  title: string;
  words: readonly Counted[];
  /** Those with a rule stand first. */
  isRuled: (word: string) => boolean;
  /** The heads behind those of the word and its uses. */
  heads: readonly string[];
  /** The cells of a word behind those. */
  children: (word: string) => ComponentChildren;
  t: TranslateBench;
}

/** Rows that are shown; more are found by a part of the word. */
const MOST = 40;

/** Words of the figures with what is said of each. */
export function RuleTable({ title, words, isRuled, heads, children, t }: RuleTableProps) {
  const [typed, setTyped] = useState('');
  const found = words.filter(({ word }) => word.includes(typed.trim()));
  const inOrder = [...found].sort((a, b) => Number(isRuled(b.word)) - Number(isRuled(a.word)));
  const shown = inOrder.slice(0, MOST);
  return (
    <section class="rule-section">
      <h2>{title}</h2>
      <label class="find">
        {t('figures.search')}{' '}
        <input
          type="search"
          aria-label={`${t('figures.search')}: ${title}`}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      </label>
      <div class="wide">
        <table>
          <thead>
            <tr>
              {[t('figures.word'), t('figures.uses'), ...heads].map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ word, count }) => (
              <tr key={word}>
                <th scope="row">{word}</th>
                <td class="number">{count}</td>
                {children(word)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > MOST && <p class="help">{t('figures.moreWords', found.length - MOST)}</p>}
    </section>
  );
}

interface RuleFieldProps {
  label: string;
  value: string;
  list?: string;
  readOnly: boolean;
  onSay: (word: string) => void;
}

/** A word of a rule, said when one leaves the field or presses Enter. */
export function RuleField({ label, value, list, readOnly, onSay }: RuleFieldProps) {
  return (
    <input
      key={value}
      aria-label={label}
      maxLength={100}
      list={list}
      readOnly={readOnly}
      defaultValue={value}
      onChange={event => onSay(event.currentTarget.value.trim())}
    />
  );
}

interface OriginProps {
  word: string;
  isOwn: boolean;
  other: string;
  readOnly: boolean;
  onReset: () => void;
  t: TranslateBench;
}

/** Whence a rule comes, and the way back to what was derived. */
export function Origin({ word, isOwn, other, readOnly, onReset, t }: OriginProps) {
  return (
    <td>
      {isOwn ? t('figures.own') : other}
      {isOwn && !readOnly && (
        <button type="button" class="quiet" aria-label={t('figures.resetOf', word)} onClick={onReset}>
          {t('figures.reset')}
        </button>
      )}
    </td>
  );
}
