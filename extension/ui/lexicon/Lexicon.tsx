import { useMemo, useState } from 'preact/hooks';
import { WORD_KINDS, type WordFacts } from '../../../shared/model/word.ts';
import { wordTable } from '../../../shared/model/word-table.ts';
import { ask } from '../../platform.ts';
import { readWords } from '../../storage/words.ts';
import { isWritable } from '../../storage/workspace-list.ts';
import { saveFile } from '../save-file.ts';
import { useLive } from '../use-live.ts';
import type { PartProps } from '../workspace/WorkspacePage.tsx';
import { AddWord } from './AddWord.tsx';
import { filterWords, NO_WORD_FILTER, type WordFilter } from './filter-words.ts';
import { ImportWords } from './ImportWords.tsx';
import { TryWords } from './TryWords.tsx';
import { WordRow } from './WordRow.tsx';

/** Rows that are drawn at first, and with each press for more. */
const ROWS = 100;

/** The words of a workspace: what follows from decisions, and what members wrote; they can be tried at once. */
export function Lexicon({ db, row, t, run, fail }: PartProps) {
  const ws = row.id;
  const words = useLive(() => readWords(db, ws), fail, [ws]);
  const [filter, setFilter] = useState(NO_WORD_FILTER);
  const [shown, setShown] = useState(ROWS);
  const found = useMemo(() => filterWords(words ?? [], filter), [words, filter]);
  const mayWrite = isWritable(row);
  const write = (facts: WordFacts[], said: string) =>
    run(() => ask('words.write', { ws, words: facts }), said);
  const change = (part: Partial<WordFilter>) => {
    setFilter({ ...filter, ...part });
    setShown(ROWS);
  };
  return (
    <section class="lexicon" aria-labelledby="lexicon-title">
      <h2 id="lexicon-title">{t('lexicon.title')}</h2>
      <p class="help">{t('lexicon.help')}</p>
      <TryWords ws={ws} words={words} t={t} />
      {mayWrite && <AddWord t={t} onAdd={facts => write([facts], t('lexicon.added', facts.form))} />}
      <search class="line filters">
        <label class="wide">
          {t('lexicon.search')}
          <input
            type="search"
            value={filter.text}
            onInput={event => change({ text: event.currentTarget.value })}
          />
        </label>
        <label>
          {t('lexicon.kind')}
          <select
            value={filter.kind}
            onChange={event => change({ kind: event.currentTarget.value as WordFilter['kind'] })}
          >
            <option value="">{t('lexicon.all')}</option>
            {WORD_KINDS.map(kind => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('lexicon.state')}
          <select
            value={filter.state}
            onChange={event => change({ state: event.currentTarget.value as WordFilter['state'] })}
          >
            <option value="">{t('lexicon.all')}</option>
            {(['wanted', 'unwanted', 'unused', 'written'] as const).map(state => (
              <option key={state} value={state}>
                {t(`lexicon.state.${state}`)}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p class="help" role="status">
        {words && t('lexicon.count', found.length, words.length)}
      </p>
      {words?.length === 0 && <p class="empty">{t('lexicon.empty')}</p>}
      <ul class="rows words">
        {found.slice(0, shown).map(word => (
          <WordRow key={`${word.kind} ${word.form}`} word={word} mayWrite={mayWrite} t={t} onWrite={write} />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" onClick={() => setShown(shown + ROWS)}>
          {t('lexicon.more', found.length - shown)}
        </button>
      )}
      <div class="files">
        <button
          type="button"
          disabled={!words || words.length === 0}
          onClick={() =>
            saveFile(
              document,
              `meipi-words-${row.name}.csv`,
              new Blob([wordTable(words ?? [])], { type: 'text/csv' }),
            )
          }
        >
          {t('lexicon.export')}
        </button>
        {mayWrite && <ImportWords words={words ?? []} t={t} onImport={write} />}
      </div>
    </section>
  );
}
