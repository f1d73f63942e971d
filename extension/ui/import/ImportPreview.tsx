import { useState } from 'preact/hooks';
import type { Choice } from '../../../shared/import/items.ts';
import type { Decisions } from '../../import/import-parts.ts';
import { LISTS, type ListName, type PreviewView } from '../../import/view.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { Choices } from './Choices.tsx';
import { FaultList } from './FaultList.tsx';
import { FileList } from './FileList.tsx';
import { PreviewList } from './PreviewList.tsx';
import { TagOptions } from './TagOptions.tsx';

export interface ImportPreviewProps {
  view: PreviewView;
  /** Whether the person may add to the codebook. */
  mayCode: boolean;
  busy: boolean;
  /** What each author made is a layer of its own. */
  apart: boolean;
  t: TranslatePanel;
  onApart: (apart: boolean) => void;
  onFormat: (file: string, format: string) => void;
  onYes: (decisions: Decisions) => void;
  onNo: () => void;
}

type Shown = ListName | 'fault';

/** Names a conflict: annotations and notes of pages are counted apart. */
const keyOf = ({ of, n }: { of: string; n: number }) => `${of} ${n}`;

function tally({ lists }: PreviewView, all: Choice, one: ReadonlyMap<string, Choice>) {
  const counts = { added: 0, changed: 0, writes: lists.new.length };
  counts.added = lists.new.filter(({ of }) => of === 'annotation').length;
  for (const row of lists.conflict) {
    const choice = one.get(keyOf(row)) ?? all;
    if (choice !== 'mine') counts.writes++;
    if (row.of === 'page' || choice === 'mine') continue;
    if (choice === 'both') counts.added++;
    else counts.changed++;
  }
  return counts;
}

/** What an import would do, in four lists; what is to become of conflicts and tags is decided here. */
export function ImportPreview(props: ImportPreviewProps) {
  const { view, mayCode, busy, apart, t, onApart, onFormat, onYes, onNo } = props;
  const [list, setList] = useState<Shown>(() =>
    view.lists.conflict.length > 0
      ? 'conflict'
      : view.lists.new.length > 0
        ? 'new'
        : view.faults.length > 0
          ? 'fault'
          : 'new',
  );
  const [all, setAll] = useState<Choice>('mine');
  const [one, setOne] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [codes, setCodes] = useState(true);
  const [addTags, setAddTags] = useState(false);
  const { lists, pages, faults, moreFaults } = view;
  const takesCodes = mayCode && codes && view.codes > 0;
  const counts = tally(view, all, one);
  const count = (name: Shown) => (name === 'fault' ? faults.length + moreFaults : lists[name].length);
  const isEmpty = counts.writes === 0 && pages.new === 0 && !takesCodes;
  const choicesOf = (of: string) => ({
    all,
    one: new Map(
      [...one]
        .filter(([key]) => key.startsWith(of))
        .map(([key, choice]) => [Number(key.split(' ')[1]), choice] as const),
    ),
  });
  return (
    <section class="import-preview" aria-label={t('import.preview')}>
      <FileList view={view} busy={busy} onFormat={onFormat} t={t} />
      <p role="status">
        {/* Seen on the buttons of the lists. */}
        <span class="unseen">
          {LISTS.map(name => t(`import.${name}`, lists[name].length)).join(' · ')} ·{' '}
          {t('import.fault', count('fault'))}.{' '}
        </span>
        {t('import.pages', pages.new, pages.known, view.texts)}
      </p>
      <label title={t('import.apartHelp')}>
        <input
          type="checkbox"
          checked={apart}
          disabled={busy}
          onChange={event => onApart(event.currentTarget.checked)}
        />{' '}
        {t('import.apart')}
      </label>
      <TagOptions {...{ view, mayCode, takesCodes, addTags, t }} onCodes={setCodes} onAddTags={setAddTags} />
      <fieldset class="choice" aria-label={t('import.lists')}>
        {([...LISTS, 'fault'] as const).map(name => (
          <button key={name} type="button" aria-pressed={list === name} onClick={() => setList(name)}>
            {t(`import.${name}`, count(name))}
          </button>
        ))}
      </fieldset>
      <p class="help">{t(`import.${list}Help`)}</p>
      {list === 'conflict' && lists.conflict.length > 0 && (
        <Choices
          name="all"
          label={t('import.all')}
          value={all}
          t={t}
          onChoose={choice => {
            setAll(choice);
            setOne(new Map());
          }}
        />
      )}
      <p class="act">
        <button
          type="button"
          class="first"
          disabled={busy || isEmpty}
          onClick={() =>
            onYes({
              annotations: choicesOf('annotation'),
              pageNotes: choicesOf('page'),
              codes: takesCodes,
              addTags: mayCode && addTags,
            })
          }
        >
          {t('import.yes', counts.added, counts.changed)}
        </button>
        <button type="button" disabled={busy} onClick={onNo}>
          {t('confirm.no')}
        </button>
        {isEmpty && <span class="help">{t('import.nothing')}</span>}
      </p>
      {list === 'fault' ? (
        <FaultList view={view} t={t} />
      ) : (
        <PreviewList
          key={list}
          rows={lists[list]}
          choiceOf={row => one.get(keyOf(row)) ?? all}
          onChoose={(row, choice) => setOne(new Map(one).set(keyOf(row), choice))}
          t={t}
        />
      )}
    </section>
  );
}
