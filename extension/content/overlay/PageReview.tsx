import { useLayoutEffect, useState } from 'preact/hooks';
import { readOut } from '../../../shared/words/read-out.ts';
import type { Item } from '../../messages.ts';
import { MeipiError, type PageFailureCode } from '../../result.ts';
import { COMMANDS, kindOf } from '../../review/commands.ts';
import { isOpen } from '../../review/order.ts';
import { Kbd } from '../../ui/keys/Kbd.tsx';
import { useLabels } from '../../ui/keys/use-labels.ts';
import { RangeBar } from '../../ui/review/RangeBar.tsx';
import { type AskPage, useReview } from '../../ui/review/use-review.ts';
import { type Commands, useReviewKeys } from '../../ui/review/use-review-keys.ts';
import { useRun } from '../../ui/use-run.ts';
import type { PageReviewState } from './state.ts';
import { trusted } from './trusted.ts';
import type { TranslateOverlay } from './words.ts';

export interface PageReviewProps extends PageReviewState {
  page: AskPage;
  /** Other keys are in use: its own wait. */
  paused: boolean;
  t: TranslateOverlay;
}

const NOWHERE: readonly EventTarget[] = [];

/** What has a button in the bar; the other keys are in its help. */
const BUTTONS = ['accept', 'reject', 'previous', 'next', 'note', 'range', 'undo', 'help'] as const;

/** Going through a page on the page itself: a bar that tells where one is, and the panel's keys until it is left. */
export function PageReview({ items, keymap, windows, page, paused, t }: PageReviewProps) {
  const { run, say, fail, notice, failure } = useRun();
  const [ranging, setRanging] = useState(false);
  const [help, setHelp] = useState(false);
  const { label } = useLabels(keymap);
  const reload = async () => undefined;
  const review = useReview({ items, shown: items, threshold: 0, page, reload, run, say, t });
  const { item, at } = review.current;
  useLayoutEffect(() => review.step(1), []);

  const leave = () => void page('content.review', { on: false });
  const withItem = (act: (item: Item) => void) => () => item && act(item);
  const write = (view: 'note' | 'tags') =>
    withItem(({ key }) => void run(() => page('content.edit', { key, view })));
  const commands: Commands = {
    next: () => review.step(1),
    previous: () => review.step(-1),
    down: () => review.walk(1),
    up: () => review.walk(-1),
    first: () => review.walk(-items.length),
    last: () => review.walk(items.length),
    accept: () => review.decide('accept'),
    reject: () => review.decide('reject'),
    remove: withItem(item => item.state === 'accepted' && review.act([item], 'delete')),
    edit: write('note'),
    tag: write('tags'),
    note: write('note'),
    range: withItem(item => item.state !== 'rejected' && setRanging(true)),
    all: withItem(review.all),
    undo: () => review.stepHistory('undo'),
    redo: () => review.stepHistory('redo'),
    help: () => setHelp(!help),
    page: leave,
  };
  for (const command of COMMANDS) {
    const kind = kindOf(command);
    if (kind) commands[command] = withItem(item => item.kind !== kind && review.patch(item, { kind }));
  }
  const doneRanging = () => {
    setRanging(false);
    if (item) void page('content.reveal', { key: item.key, quietly: true });
  };
  const back = ranging ? doneRanging : help ? () => setHelp(false) : leave;
  // While ends are moved, keys are the bar's that moves them.
  useReviewKeys(keymap, ranging ? {} : commands, back, { targets: paused ? NOWHERE : windows, first: true });

  const said = item && readOut(item, t);
  return (
    <section class="box review" aria-label={t('review.onPage')}>
      {help && (
        <ul>
          {COMMANDS.filter(command => commands[command]).map(command => (
            <li key={command}>
              {t(`key.${command}`)} <Kbd label={label(command) ?? t('keys.none')} />
            </li>
          ))}
        </ul>
      )}
      <p class="at" aria-live="polite" style={item && `--tint: var(--${item.kind})`}>
        <b>
          {at + 1}/{items.length}
        </b>
        {item && (
          <>
            <span class="kind">{t(`kind.${item.kind}`)}</span>
            <span class="what">
              {item.text}
              {said !== '' && <small>{said}</small>}
            </span>
            <span class="state">{t(`state.${item.state}`)}</span>
          </>
        )}
      </p>
      {ranging && item && (
        <RangeBar
          key={item.key}
          {...{ item, page, t }}
          onDone={doneRanging}
          onFail={code => fail(new MeipiError(code))}
        />
      )}
      {failure && (
        <p class="failed" role="alert">
          {t(`failure.${failure as PageFailureCode}`)}
        </p>
      )}
      <div class="buttons">
        {BUTTONS.map(command => (
          <button
            key={command}
            type="button"
            class={command === 'accept' ? 'first' : ''}
            aria-keyshortcuts={label(command)}
            onClick={trusted(() => commands[command]?.())}
          >
            {t(`review.bar-${command}`)} <Kbd label={label(command)} />
          </button>
        ))}
        <button type="button" aria-keyshortcuts="Escape" onClick={trusted(leave)}>
          {t('review.leave')} <Kbd label="Esc" />
        </button>
        <span role="status">{notice ?? t('review.left', items.filter(isOpen).length)}</span>
      </div>
    </section>
  );
}
