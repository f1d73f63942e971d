import { useState } from 'preact/hooks';
import type { Word, WordFacts } from '../../../shared/model/word.ts';
import { type ReadWords, readWordTable } from '../../../shared/model/word-table.ts';
import { inLanguage } from '../in-language.ts';
import { textOf } from '../read-file.ts';
import type { TranslatePanel } from '../translate-panel.ts';

/** Bad rows that are told one by one. */
const TOLD = 8;
/** Bytes of a table: 10,000 words with definitions take one MiB. */
const MAX_BYTES = 8 * 1024 * 1024;

export interface ImportWordsProps {
  words: readonly Word[];
  t: TranslatePanel;
  onImport: (words: WordFacts[], said: string) => Promise<unknown>;
}

const same = (a: WordFacts, b: Word) =>
  b.written &&
  a.canonical === b.canonical &&
  a.definition === b.definition &&
  (a.rejected ?? false) === (b.state === 'unwanted');

/** Reads a table of words, tells what it would do, and does it only when it is agreed to. */
export function ImportWords({ words, t, onImport }: ImportWordsProps) {
  const [read, setRead] = useState<ReadWords & { name: string }>();
  const [wrong, setWrong] = useState<string>();
  const choose = async (file: File | undefined) => {
    setRead(undefined);
    setWrong(undefined);
    if (!file) return;
    if (file.size > MAX_BYTES) return setWrong(t('lexicon.tooLarge'));
    try {
      setRead({ ...readWordTable(await textOf(file)), name: file.name });
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
  };
  const held = new Map(words.map(word => [`${word.kind} ${word.form}`, word]));
  const news = (read?.words ?? []).filter(word => {
    const known = held.get(`${word.kind} ${word.form}`);
    return !known || !same(word, known);
  });
  const changed = news.filter(word => held.has(`${word.kind} ${word.form}`)).length;
  return (
    <div class="import">
      <label class="file">
        {t('lexicon.import')}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={event => {
            void choose(event.currentTarget.files?.[0]);
            // The same file, corrected, is to be read again.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {wrong !== undefined && (
        <p class="error" role="alert">
          {wrong}
        </p>
      )}
      {read && (
        <section class="preview" aria-label={t('lexicon.preview', read.name)}>
          <p role="status">
            {t(
              'lexicon.previewCount',
              read.name,
              news.length - changed,
              changed,
              read.words.length - news.length,
              read.bad.length,
            )}
          </p>
          {read.bad.length > 0 && (
            <ul>
              {read.bad.slice(0, TOLD).map(({ row, why }) => (
                <li key={row}>{t('lexicon.badRow', row, inLanguage(why))}</li>
              ))}
            </ul>
          )}
          <button type="button" onClick={() => setRead(undefined)}>
            {t('confirm.no')}
          </button>
          <button
            type="button"
            class="first"
            disabled={news.length === 0}
            onClick={() => {
              void onImport(news, t('lexicon.imported', news.length)).then(
                done => done !== undefined && setRead(undefined),
              );
            }}
          >
            {t('lexicon.importYes', news.length)}
          </button>
        </section>
      )}
    </div>
  );
}
