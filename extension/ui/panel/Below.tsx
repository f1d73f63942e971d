import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CitationStyle } from '../../../shared/page/citation.ts';
import type { Item } from '../../messages.ts';
import { ask } from '../../platform.ts';
import type { WorkspaceRow } from '../../storage/db.ts';
import type { EntryFacts } from '../../storage/entry-facts.ts';
import { isWritable } from '../../storage/workspace-list.ts';
import { CiteButtons } from '../CiteButtons.tsx';
import { drawnOnce } from '../drawn-once.tsx';
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

interface BelowProps {
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
  onCite: (item: Item, style: CitationStyle) => void;
  say: (notice: string) => void;
}

/** What all rows' lower parts share; undefined where nothing is known of the workspace yet. */
export type Shared = Omit<BelowProps, 'item' | 'facts'> & { facts: ReadonlyMap<string, EntryFacts> };
const Workspace = createContext<Shared | undefined>(undefined);
/** Gives the rows inside it what stands below them, which is drawn anew only where something of it changed. */
export const WithBelow = Workspace.Provider;

/** What stands under a row's annotation, inside `WithBelow`. */
export const belowItem = (item: Item) => <BelowItem item={item} />;

function BelowItem({ item }: { item: Item }) {
  const shared = useContext(Workspace);
  if (!shared) return null;
  const { facts, ...rest } = shared;
  return <Steady item={item} facts={facts.get(item.key)} {...rest} />;
}

/** What stands under a stored annotation: versions to choose from, what members say, and what is seldom done with it. */
function Below({ item, facts, workspaces, own, people, t, moveKey, page, run, onCite, say }: BelowProps) {
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
        {item.anchor !== 'orphan' && <CiteButtons t={t} onCite={style => onCite(item, style)} />}
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

const Steady = drawnOnce(Below);

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
