import { useRef, useState } from 'preact/hooks';
import type { Code } from '../../../shared/model/code.ts';
import { branchOf } from '../../../shared/model/codebook.ts';
import {
  addCode,
  type CodeChange,
  mayMove,
  mergeCodes,
  removeCode,
  renameCode,
} from '../../../shared/model/codebook-changes.ts';
import { saidIn } from '../../../shared/words/say.ts';
import { ask } from '../../platform.ts';
import { loadCodebook, taggedIds } from '../../storage/codebook.ts';
import { mayCode } from '../../storage/known-tags.ts';
import { tagUsage } from '../../storage/tag-usage.ts';
import { isWritable } from '../../storage/workspace-list.ts';
import { Confirm } from '../Confirm.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useLive } from '../use-live.ts';
import type { PartProps } from '../workspace/WorkspacePage.tsx';
import { workspaceName } from '../workspace-name.ts';
import { AddCode } from './AddCode.tsx';
import { CodeControl } from './CodeControl.tsx';
import { CodeFiles } from './CodeFiles.tsx';
import { type CodeDraft, CodeForm, draftOf, valuesOf } from './CodeForm.tsx';
import { CodeText } from './CodeText.tsx';
import { CodeTree } from './CodeTree.tsx';
import { FreeTags } from './FreeTags.tsx';
import { MergeForm } from './MergeForm.tsx';
import { PrintView } from './PrintView.tsx';
import { moveOf, treeRows } from './tree-rows.ts';
import '../codes/palette.css';
import './codebook.css';

/** The codebook of a workspace: what its tags mean, how they stand to each other, and how often each is used. */
export function CodebookSection({ db, row, t, run, fail }: PartProps) {
  const read = useLive(
    async () => {
      const book = await loadCodebook(db, row.id);
      return { book, usage: tagUsage(book, await taggedIds(db, row.id)) };
    },
    fail,
    [row.id],
  );
  const { layout } = useKeys(db, fail);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string>();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CodeDraft>>(new Map());
  const [done, setDone] = useState<{ words: string; act?: number }>();
  const first = useRef<HTMLInputElement>(null);
  /** How often the person chose a code. */
  const chosen = useRef(0);
  if (!read) return null;

  const { book, usage } = read;
  const mayWrite = mayCode(row, book);
  const language = document.documentElement.lang;
  const rows = treeRows(book, closed, language);
  const code = selected === undefined ? undefined : book.live.get(selected);

  const write = async (changes: CodeChange[], words: string): Promise<boolean> => {
    setDone(undefined);
    const made = await run(() => ask('codes.write', { ws: row.id, changes }));
    if (made && made.act !== null) setDone({ words, act: made.act });
    return made !== undefined;
  };
  const undo = async (act: number) => {
    const undone = await run(() => ask('codes.undo', { ws: row.id, act }));
    setDone(undone === undefined ? undefined : { words: t('codes.undone') });
  };
  const draft = (key: string, next: CodeDraft | undefined) => {
    const rest = new Map(drafts);
    if (next) rest.set(key, next);
    else rest.delete(key);
    setDrafts(rest);
  };
  const labelOf = (key: string) => book.live.get(key)?.label ?? key;

  const choose = (key: string) => {
    chosen.current++;
    setSelected(key);
  };
  /** Goes on to what was written, unless the person chose one meanwhile. */
  const goOn = async (writing: Promise<boolean>, key: string | undefined) => {
    const before = chosen.current;
    const made = await writing;
    if (made && chosen.current === before) setSelected(key);
    return made;
  };

  const add = async (label: string, parent: string | undefined) => {
    const change = addCode(book, { label, ...(parent !== undefined && { parent }) });
    await goOn(write([change], t('codes.added', label)), change.key);
  };
  const save = async (held: Code, typed: CodeDraft) => {
    const label = typed.label.trim();
    const values = valuesOf(book, held, typed);
    const changes = label === held.label ? [] : renameCode(book, held, label);
    if (Object.keys(values).length > 0) changes.push({ key: held.key, set: values });
    if (await write(changes, t('codes.saved', label))) draft(held.key, undefined);
  };
  const move = (key: string, direction: 'in' | 'out') => {
    const to = moveOf(rows, key, direction);
    if (!to || (to.parent !== '' && !mayMove(book, key, to.parent))) return;
    const words =
      to.parent === ''
        ? t('codes.movedTop', labelOf(key))
        : t('codes.moved', labelOf(key), labelOf(to.parent));
    void write([{ key, set: to }], words);
  };
  const merge = async (from: string, into: string) => {
    const words = t('codes.merged', labelOf(from), labelOf(into));
    if (await goOn(write(mergeCodes(book, from, into), words), into)) draft(from, undefined);
  };
  const remove = async (key: string) => {
    const at = rows.findIndex(one => one.code.key === key);
    const next = rows[at + 1] ?? rows[at - 1];
    await goOn(write([removeCode(key)], t('codes.removed', labelOf(key))), next?.code.key);
  };
  return (
    <div class="codebook">
      <section aria-labelledby="codes">
        <h2 id="codes">{t('codes.title')}</h2>
        <p class="help">{t(mayWrite ? 'codes.help' : 'codes.helpRead')}</p>
        <p class="done" role="status">
          {done?.words}{' '}
          {done?.act !== undefined && (
            <button type="button" onClick={() => void undo(done.act as number)}>
              {t('act.undo')}
            </button>
          )}
        </p>
        {mayWrite && <AddCode parent={code} taken={book.byLabel} live={book.live} onAdd={add} t={t} />}
        {rows.length === 0 ? (
          <p class="empty">{t(mayWrite ? 'codes.none' : 'codes.noneRead')}</p>
        ) : (
          <div class="columns">
            <CodeTree
              book={book}
              rows={rows}
              usage={usage}
              selected={code?.key}
              drafts={new Set(drafts.keys())}
              layout={layout}
              onSelect={choose}
              onOpen={(key, open) =>
                setClosed(new Set(open ? [...closed].filter(one => one !== key) : [...closed, key]))
              }
              onEdit={() => first.current?.focus()}
              {...(mayWrite && { onMove: move, onRemove: key => void remove(key) })}
              t={t}
            />
            {code && mayWrite && (
              <div class="detail">
                <CodeForm
                  key={code.key}
                  {...{ db, book, code, first, t }}
                  draft={drafts.get(code.key) ?? draftOf(book, code)}
                  onChange={next => draft(code.key, next)}
                  onSave={() => void save(code, drafts.get(code.key) ?? draftOf(book, code))}
                  onReset={() => draft(code.key, undefined)}
                  onMergeInto={into => void merge(code.key, into)}
                  onError={fail}
                />
                <MergeForm
                  key={`merge ${code.key}`}
                  {...{ book, code, usage, t }}
                  onMerge={into => void merge(code.key, into)}
                />
                <Confirm
                  label={t('codes.remove')}
                  question={t(
                    'codes.removeAsk',
                    code.label,
                    usage.codes.get(code.key)?.own ?? 0,
                    branchOf(book, code.key).size - 1,
                  )}
                  t={t}
                  onYes={() => void remove(code.key)}
                />
              </div>
            )}
            {code && !mayWrite && <CodeText code={code} t={t} />}
          </div>
        )}
      </section>
      <FreeTags
        free={usage.free}
        {...(mayWrite && {
          onAdopt: (labels: string[]) =>
            void write(
              labels.map(label => addCode(book, { label })),
              labels.length === 1 ? t('codes.added', labels[0] as string) : t('codes.adopted', labels.length),
            ),
        })}
        t={t}
      />
      <CodeControl
        controlled={book.controlled}
        may={isWritable(row) && row.role === 'owner'}
        onChange={controlled =>
          void run(
            () => ask('codes.control', { ws: row.id, controlled }),
            t(controlled ? 'codes.controlOn' : 'codes.controlOff'),
          )
        }
        t={t}
      />
      <CodeFiles
        book={book}
        name={workspaceName(row, t)}
        language={saidIn(language)}
        onError={fail}
        {...(mayWrite && {
          onImport: (changes: CodeChange[], count: number) => void write(changes, t('codes.imported', count)),
        })}
        t={t}
      />
      <PrintView book={book} usage={usage} t={t} />
    </div>
  );
}
