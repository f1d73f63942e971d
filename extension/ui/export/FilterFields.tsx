import { useMemo } from 'preact/hooks';
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts';
import { labelsOf, pathLabel } from '../../../shared/model/codebook.ts';
import { loadCodebook, tagCounts } from '../../storage/codebook.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { memberNames } from '../../storage/entry-facts.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import { type Asked, toggled } from './filter-of.ts';
import { PageChoice } from './PageChoice.tsx';

export interface FilterFieldsProps {
  db: MeipiDb;
  ws: string;
  asked: Asked;
  onChange: (asked: Asked) => void;
  t: TranslatePanel;
  fail: (error: unknown) => void;
}

/** The labels that annotations bear or the codebook has, each with its place in the codebook; in that order. */
async function tagPaths(db: MeipiDb, ws: string): Promise<{ label: string; path: string }[]> {
  const book = await loadCodebook(db, ws);
  const free = labelsOf(book, [...(await tagCounts(db, ws)).keys()]).filter(
    label => !book.byLabel.has(label),
  );
  const codes = [...book.live.values()].map(({ key, label }) => ({ label, path: pathLabel(book, key) }));
  return [...codes, ...free.map(label => ({ label, path: label }))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

/** What of a workspace is wanted: what nothing is said of does not matter. */
export function FilterFields({ db, ws, asked, onChange, t, fail }: FilterFieldsProps) {
  const tags = useLive(() => tagPaths(db, ws), fail, [ws]);
  const names = useLive(() => memberNames(db, ws), fail, [ws]);
  const authors = useMemo(() => [...new Set(names?.values())].sort(), [names]);
  return (
    <fieldset class="export-filter">
      <legend>{t('export.which')}</legend>
      <fieldset>
        <legend>{t('export.kinds')}</legend>
        {ANNOTATION_KINDS.map(kind => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={asked.kinds.includes(kind)}
              onChange={() => onChange({ ...asked, kinds: toggled(asked.kinds, kind) })}
            />{' '}
            {t(`kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="long">
        <legend>{t('export.tags')}</legend>
        {tags?.length === 0 && <p class="help">{t('export.noTags')}</p>}
        {tags?.map(({ label, path }) => (
          <label key={label}>
            <input
              type="checkbox"
              checked={asked.tags.includes(label)}
              onChange={() => onChange({ ...asked, tags: toggled(asked.tags, label) })}
            />{' '}
            {path}
          </label>
        ))}
      </fieldset>
      <div class="line">
        <label class="wide">
          {t('export.search')}
          <input
            type="search"
            value={asked.search}
            placeholder={t('export.searchHint')}
            onInput={event => onChange({ ...asked, search: event.currentTarget.value })}
          />
        </label>
        {authors.length > 1 && (
          <label>
            {t('export.author')}
            <select
              value={asked.author}
              onChange={event => onChange({ ...asked, author: event.currentTarget.value })}
            >
              <option value="">{t('export.anyone')}</option>
              {authors.map(name => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <PageChoice
        {...{ db, ws, t, fail }}
        chosen={asked.pages}
        onChange={pages => onChange({ ...asked, pages })}
      />
    </fieldset>
  );
}
