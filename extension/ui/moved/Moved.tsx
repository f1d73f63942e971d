import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Item, MoveTo, PlaceOnPage, WhatMoved } from '../../messages.ts';
import { Kbd } from '../keys/Kbd.tsx';
import type { AskPage } from '../review/use-review.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { Places } from './Places.tsx';
import { SideBySide } from './SideBySide.tsx';
import { LEADS } from './start-move.ts';

export interface MovedProps {
  /** A stored annotation whose words are others now, or not on the page. */
  item: Item;
  writable: boolean;
  /** What is written on the key for moving, if it has one. */
  moveKey: string | undefined;
  page: AskPage;
  t: TranslatePanel;
  run: Run;
}

const placeOf = ({ start, end, words }: PlaceOnPage): MoveTo => ({ start, end, words });

/** What became of an annotation's words, and what a person can do: take the new ones, put it elsewhere, or leave it. */
export function Moved({ item, writable, moveKey, page, t, run }: MovedProps) {
  const { key, anchor } = item;
  const [moved, setMoved] = useState<WhatMoved>();
  const [searched, setSearched] = useState(0);
  const load = useCallback(
    async (search: boolean) => {
      const reply = await page('content.moved', { key, search });
      // The page may be read anew just now; the next look finds it.
      if (reply.ok) setMoved(reply.value);
      if (reply.ok && search) setSearched(times => times + 1);
      return reply;
    },
    [key, page],
  );
  useEffect(() => {
    void load(false);
  }, [key]);

  const move = (to: MoveTo) => run(() => page('content.move', { key, to }), t('moved.done'));
  const search = () => run(() => load(true));
  const now = moved?.now;
  /** What the key for moving does first. */
  const leads = { [LEADS]: true, 'aria-keyshortcuts': moveKey };
  return (
    <fieldset class="moved" aria-label={t(`moved.${anchor === 'orphan' ? 'orphan' : 'changed'}`)}>
      {moved && <SideBySide old={moved.old} now={now} t={t} />}
      {writable && (
        <div class="acts">
          {now && (
            <button type="button" class="first" {...leads} onClick={() => void move(placeOf(now))}>
              {t('moved.accept')} <Kbd label={moveKey} />
            </button>
          )}
          <button
            type="button"
            {...(!now && leads)}
            aria-expanded={searched > 0}
            onClick={() => void search()}
          >
            {t('moved.search')} {!now && <Kbd label={moveKey} />}
          </button>
          <button type="button" title={t('moved.selectionTitle')} onClick={() => void move('selection')}>
            {t('moved.selection')}
          </button>
        </div>
      )}
      {searched > 0 && moved && (
        <Places
          key={searched}
          places={moved.places.filter(place => place.start !== now?.start || place.end !== now.end)}
          t={t}
          onLook={({ start, end }) => void run(() => page('content.look', { start, end }))}
          onMove={place => void move(placeOf(place))}
        />
      )}
    </fieldset>
  );
}
