import { useEffect, useRef, useState } from 'preact/hooks';
import type { Say } from '../../../shared/words/say.ts';
import type { AnnotationPatch, ContentApi, Input, Item, ItemAction, Reply } from '../../messages.ts';
import { ask } from '../../platform.ts';
import { changedItem, nextOpen } from '../../review/order.ts';
import type { Run } from '../use-run.ts';
import type { ReviewWords } from '../words/review-zh.ts';
import type { EditedPart } from './RowEditor.tsx';
import { type Current, useCurrent } from './use-current.ts';

/** The page is shown what one has gone to once one stays there for so long, in ms: a key that is held down races on. */
const FOLLOW_MS = 60;

/** Asks the content script of the page: from the panel by a message, on the page itself directly. */
export type AskPage = <M extends keyof ContentApi>(method: M, input: Input<M>) => Promise<Reply<M>>;

export interface ReviewDeps {
  /** All of the page. */
  items: readonly Item[];
  /** Those that are listed, in their order. */
  shown: readonly Item[];
  /** From which score on a suggestion is certain; 0 calls none so. */
  threshold: number;
  page: AskPage;
  /** Asks the page again what it shows. */
  reload: () => Promise<void>;
  run: Run;
  say: (notice: string) => void;
  /** What to say of an act that is worth it. */
  told?: (items: readonly Item[], action: ItemAction) => string | undefined;
  t: Say<keyof ReviewWords>;
}

export interface Review {
  current: Current;
  editing: { key: string; field: EditedPart } | undefined;
  /** Goes so many rows down. */
  walk: (by: number) => void;
  /** Goes to the next or the last that needs a decision. */
  step: (direction: 1 | -1) => void;
  /** Decides on the current item and goes on. */
  decide: (action: 'accept' | 'reject') => void;
  act: (items: readonly Item[], action: ItemAction) => void;
  patch: (item: Item, patch: Omit<AnnotationPatch, 'id'> | undefined) => void;
  all: (item: Item) => void;
  /** Shows an item on the page. */
  reveal: (item: Item) => void;
  stepHistory: (direction: 'undo' | 'redo') => void;
  edit: (item: Item, field: EditedPart) => void;
  stopEditing: () => void;
}

/** Going through a list of items: where one is, and what is done there. Acts wait for each other; the person does not. */
export function useReview({ items, shown, threshold, page, reload, run, say, told, t }: ReviewDeps): Review {
  const current = useCurrent(shown);
  const [editing, setEditing] = useState<Review['editing']>();
  /** What was decided and is still to be stored. */
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const following = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(items);
  latest.current = items;
  /** The items before an undo, until the page shows what it changed. */
  const before = useRef<readonly Item[]>(undefined);

  const queue = (act: () => Promise<unknown>, seen: () => void = () => undefined) => {
    turn.current = turn.current.then(async () => {
      await act();
      await reload();
      seen();
    });
  };
  const go = (at: number) => {
    const item = shown[at];
    if (!item) return;
    current.go(at);
    clearTimeout(following.current);
    if (item.start < 0) return;
    // What is gone before it could be shown is no fault: one has gone on.
    const follow = () => void page('content.reveal', { key: item.key, quietly: true });
    following.current = setTimeout(follow, FOLLOW_MS);
  };
  const act = (which: readonly Item[], action: ItemAction, done?: string) => {
    const keys = which.map(({ key }) => key);
    setDecided(held => new Set([...held, ...keys]));
    queue(
      () => run(() => page('content.act', { keys, action }), done ?? told?.(which, action)),
      () => setDecided(held => new Set([...held].filter(key => !keys.includes(key)))),
    );
  };
  const next = (direction: 1 | -1, also?: string) =>
    nextOpen({
      ...{ items: shown, at: current.at, direction, threshold },
      decided: also === undefined ? decided : new Set([...decided, also]),
    });

  useEffect(() => {
    const changed = before.current && changedItem(before.current, items);
    if (!changed) return;
    before.current = undefined;
    go(shown.findIndex(({ key }) => key === changed.key));
  }, [items]);

  return {
    current,
    editing,
    walk: by => go(Math.min(Math.max(current.at + by, 0), shown.length - 1)),
    step: direction => {
      const at = next(direction);
      if (at < 0) say(t('review.done'));
      else go(at);
    },
    decide: action => {
      const { item } = current;
      if (!item) return go(next(1));
      const at = next(1, item.key);
      const status = action === 'accept' ? 'accepted' : 'rejected';
      const done = at < 0 ? t('review.done') : undefined;
      if (item.state !== status && !decided.has(item.key)) act([item], action, done);
      else if (done !== undefined) say(done);
      go(at);
    },
    act,
    patch: ({ key }, patch) => {
      if (!patch) return setEditing(undefined);
      queue(async () => {
        if (await run(() => page('content.patch', { key, patch })))
          setEditing(held => (held?.key === key ? undefined : held));
      });
    },
    all: ({ key }) =>
      queue(async () => {
        const done = await run(() => page('content.all', { key }));
        if (done) say(t('review.added', done.added));
      }),
    reveal: item => {
      if (item.start < 0) say(t('review.notOnPage', item.text));
      else queue(() => run(() => page('content.reveal', { key: item.key })));
    },
    stepHistory: direction =>
      queue(async () => {
        before.current = latest.current;
        const stepped = await run(() => ask(direction, {}));
        if (stepped) return;
        before.current = undefined;
        if (stepped === false) say(t(direction === 'undo' ? 'review.nothingToUndo' : 'review.nothingToRedo'));
      }),
    edit: (item, field) => setEditing({ key: item.key, field }),
    stopEditing: () => setEditing(undefined),
  };
}
