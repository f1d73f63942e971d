import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { shortcutsOf } from '../../../shared/model/codebook.ts';
import { pagePart } from '../../../shared/page/page-part.ts';
import type { Item, ItemAction, PageState } from '../../messages.ts';
import type { FailureCode } from '../../result.ts';
import { COMMANDS, kindOf } from '../../review/commands.ts';
import { isCertain, isOpen, type Order, orderItems, placeOf } from '../../review/order.ts';
import { overlaps } from '../../review/overlaps.ts';
import { useCodebook } from '../codes/WithCodebook.tsx';
import { Kbd } from '../keys/Kbd.tsx';
import { KeyHelp } from '../keys/KeyHelp.tsx';
import type { Keys } from '../keys/use-keys.ts';
import { startMove } from '../moved/start-move.ts';
import { Filters } from '../panel/Filters.tsx';
import { type Filter, filterItems, NO_FILTER } from '../panel/filter-items.ts';
import { actWords } from '../panel/HistoryButtons.tsx';
import { ItemList } from '../panel/ItemList.tsx';
import { hasTwins, inOrder, rowId, sections } from '../panel/item-sections.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { MOST_THRESHOLD, ReviewTools, THRESHOLD_STEP } from './ReviewTools.tsx';
import type { AskPage } from './use-review.ts';
import { useReview } from './use-review.ts';
import { type Commands, useReviewKeys } from './use-review-keys.ts';

/** How a person looks at a page's items: kept while other views are open. */
export interface ListView {
  filter: Filter;
  order: Order;
  threshold: number;
}
export const FIRST_VIEW: ListView = { filter: NO_FILTER, order: 'page', threshold: 0 };

export interface ReviewProps {
  state: PageState;
  view: ListView;
  onView: (view: ListView) => void;
  isNew: (item: Item) => boolean;
  page: AskPage;
  onFail: (code: FailureCode) => void;
  reload: () => Promise<void>;
  run: Run;
  busy: boolean;
  say: (notice: string) => void;
  keys: Keys;
  t: TranslatePanel;
  onLink: (item: Item) => void;
  /** What else belongs under a stored annotation. */
  below: (item: Item) => ComponentChildren;
  /** What is done with the stored ones that are shown. */
  children: (stored: Item[]) => ComponentChildren;
}

/** The items of a page to be gone through: filtered, in order, decided on by mouse or by keys alone. */
export function Review(props: ReviewProps) {
  const {
    state,
    view,
    onView,
    isNew,
    page,
    reload,
    run,
    busy,
    say,
    keys,
    t,
    onFail,
    onLink,
    below,
    children,
  } = props;
  const { items } = state;
  const { filter, order, threshold } = view;
  const part = pagePart(state.url);
  const section = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  /** What was decided keeps the place that its score had given it. */
  const scores = useRef(new Map<string, number>());
  for (const item of items) if (item.score !== undefined) scores.current.set(placeOf(item), item.score);

  const shown = useMemo(
    () => sections(orderItems(filterItems(items, filter, isNew), order, scores.current), part),
    [items, filter, isNew, order, part],
  );
  const listed = useMemo(() => inOrder(shown), [shown]);
  const twins = useMemo(() => hasTwins(listed), [listed]);
  const overlapping = useMemo(() => overlaps(items), [items]);
  // One that is confirmed or rejected is seen in its row; what goes, and what is many, is said.
  const told = (which: readonly Item[], action: ItemAction) => {
    const [one] = which;
    if (!one || (which.length === 1 && action !== 'delete')) return undefined;
    const words = { deed: action, count: which.length, ...(which.length === 1 && { text: one.text }) };
    return t('done.told', actWords(words, t));
  };
  const review = useReview({ items, shown: listed, threshold, page, reload, run, say, told, t });
  const { current } = review;
  const open = listed.filter(isOpen);
  const certain = listed.filter(item => isCertain(item, threshold));
  const undecided = items.filter(isOpen).length;

  const focusRow = () =>
    current.item &&
    document.getElementById(rowId(current.item))?.querySelector<HTMLElement>('.reveal')?.focus();
  const lineTo = (by: number) =>
    onView({ ...view, threshold: Math.min(Math.max(round(threshold + by), 0), MOST_THRESHOLD) });
  const acceptAll = (which: Item[]) => which.length > 0 && review.act(which, 'accept');
  const withItem = (run: (item: Item) => void) => () => current.item && run(current.item);
  const reviewOnPage = () => run(() => page('content.review', { on: true }), t('review.begun'));
  const commands: Commands = {
    next: () => review.step(1),
    previous: () => review.step(-1),
    down: () => review.walk(1),
    up: () => review.walk(-1),
    first: () => review.walk(-listed.length),
    last: () => review.walk(listed.length),
    accept: () => review.decide('accept'),
    reject: () => review.decide('reject'),
    remove: withItem(item => item.state === 'accepted' && review.act([item], 'delete')),
    edit: withItem(item => review.edit(item, 'attributes')),
    tag: withItem(item => review.edit(item, 'tags')),
    note: withItem(item => review.edit(item, 'note')),
    range: withItem(item => item.start >= 0 && item.state !== 'rejected' && review.edit(item, 'range')),
    link: withItem(item => item.start >= 0 && onLink(item)),
    all: withItem(item => twins(item) && review.all(item)),
    acceptShown: () => acceptAll(open),
    acceptAbove: () => acceptAll(certain),
    lower: () => lineTo(-THRESHOLD_STEP),
    higher: () => lineTo(THRESHOLD_STEP),
    order: () => onView({ ...view, order: order === 'page' ? 'score' : 'page' }),
    filter: () => section.current?.querySelector<HTMLElement>('.filters button')?.focus(),
    move: withItem(item => startMove(rowId(item))),
    undo: () => review.stepHistory('undo'),
    redo: () => review.stepHistory('redo'),
    help: () => setHelp(true),
    page: () => void reviewOnPage(),
  };
  for (const command of COMMANDS) {
    const kind = kindOf(command);
    if (kind) commands[command] = withItem(item => item.kind !== kind && review.patch(item, { kind }));
  }
  const tagKeys = new Map(
    [...shortcutsOf(useCodebook())].map(([chord, label]) => [
      chord,
      withItem(item =>
        review.patch(item, { [item.tags.includes(label) ? 'removeTags' : 'addTags']: [label] }),
      ),
    ]),
  );
  useReviewKeys(keys.keymap, help ? {} : commands, focusRow, undefined, help ? undefined : tagKeys);

  return (
    <section ref={section} aria-label={t('panel.items')}>
      <Filters
        items={items}
        fresh={items.filter(isNew).length}
        filter={filter}
        onChange={filter => onView({ ...view, filter })}
        t={t}
      />
      <ReviewTools
        {...{ order, threshold, busy, keys, t }}
        certain={certain.length}
        onOrder={order => onView({ ...view, order })}
        onThreshold={threshold => onView({ ...view, threshold })}
        onAcceptAbove={() => acceptAll(certain)}
        onHelp={() => setHelp(true)}
        onPage={() => void reviewOnPage()}
      />
      <div class="bar">
        <span aria-live="polite">{t('panel.count', listed.length, undecided)}</span>
        <button
          type="button"
          class="first"
          disabled={busy || open.length === 0}
          aria-keyshortcuts={keys.label('acceptShown')}
          onClick={() => acceptAll(open)}
        >
          {t('act.acceptShown', open.length)} <Kbd label={keys.label('acceptShown')} />
        </button>
      </div>
      {children(listed.filter(item => item.state === 'accepted' && !item.from))}
      <ItemList
        shown={shown}
        empty={items.length === 0 ? t('panel.none') : t('panel.noneShown')}
        {...{ review, twins, overlapping, threshold, part, keys, t, page, onFail, onLink, below }}
      />
      {help && (
        <KeyHelp
          keys={keys}
          t={t}
          onClose={() => {
            setHelp(false);
            focusRow();
          }}
        />
      )}
    </section>
  );
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
