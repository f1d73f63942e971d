import type { CitationStyle } from '../../../shared/page/citation.ts';
import type { Item } from '../../messages.ts';
import { ask } from '../../platform.ts';
import type { WorkspaceRow } from '../../storage/db.ts';
import type { EntryFacts } from '../../storage/entry-facts.ts';
import { isWritable } from '../../storage/workspace-list.ts';
import { CiteButtons } from '../CiteButtons.tsx';
import { Moved } from '../moved/Moved.tsx';
import { nameOf, type People } from '../people.ts';
import type { AskPage } from '../review/use-review.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { when } from '../when.ts';
import { copyItems } from './copy-items.ts';
import { RowMore } from './RowMore.tsx';
import { Thread } from './Thread.tsx';
import { Versions } from './Versions.tsx';

export interface BelowProps {
  item: Item;
  /** Absent until it was read. */
  facts: EntryFacts | undefined;
  workspaces: readonly WorkspaceRow[];
  /** The active one. */
  own: WorkspaceRow;
  people: People;
  t: TranslatePanel;
  /** What is written on the key for moving. */
  moveKey: string | undefined;
  /** Asks the page. */
  page: AskPage;
  run: Run;
  onCite: (style: CitationStyle) => void;
  say: (notice: string) => void;
}

/** What stands under a stored annotation: versions to choose from, what members say, and what is seldom done with it. */
export function Below({
  item,
  facts,
  workspaces,
  own,
  people,
  t,
  moveKey,
  page,
  run,
  onCite,
  say,
}: BelowProps) {
  const erase = () => {
    const what = { of: 'annotation', id: item.key } as const;
    return run(() => ask('erase.start', { ws: own.id, what }), t('team.eraseStarted'));
  };
  const writable = isWritable(own);
  const shared = own.host !== undefined;
  return (
    <div class="below">
      {facts && facts.versions.length > 0 && (
        <Versions
          id={item.key}
          versions={facts.versions}
          writable={writable}
          people={people}
          t={t}
          run={run}
        />
      )}
      {facts && shared && item.state !== 'rejected' && (
        <Thread
          id={item.key}
          discussion={facts.discussion}
          news={facts.news}
          writable={writable}
          people={people}
          t={t}
          run={run}
        />
      )}
      {item.anchor !== 'found' && item.state !== 'rejected' && (
        <Moved key={`${item.text} ${item.start}`} {...{ item, writable, moveKey, page, t, run }} />
      )}
      {item.anchor !== 'found' && <TextLink ws={own.id} id={item.key} t={t} />}
      <RowMore
        t={t}
        targets={workspaces.filter(row => row.id !== own.id && isWritable(row))}
        onCopy={to => void copyItems([item.key], to, { run, say, t })}
        {...(shared && writable && own.role === 'owner' && { onErase: () => void erase() })}
      >
        {item.anchor !== 'orphan' && <CiteButtons t={t} onCite={onCite} />}
        {item.anchor === 'found' && <TextLink ws={own.id} id={item.key} t={t} />}
        {facts?.made && (
          <small>
            {facts.told?.by !== undefined && `${t('import.by', facts.told.by)} · `}
            {t(
              facts.told ? 'import.brought' : 'row.made',
              nameOf(facts.made.by, people, t),
              when(facts.made.at),
            )}
          </small>
        )}
      </RowMore>
    </div>
  );
}

function TextLink({ ws, id, t }: { ws: string; id: string; t: TranslatePanel }) {
  return (
    <a
      class="button"
      href={`/text.html?ws=${ws}&id=${encodeURIComponent(id)}`}
      target="_blank"
      rel="noreferrer"
      title={t('text.showTitle')}
    >
      {t('text.show')}
    </a>
  );
}
