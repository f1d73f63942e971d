import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlaceOnPage } from '../../messages.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface PlacesProps {
  /** Best first. */
  places: readonly PlaceOnPage[];
  t: TranslatePanel;
  onLook: (place: PlaceOnPage) => void;
  onMove: (place: PlaceOnPage) => void;
}

const percent = (score: number) => Math.round(score * 100);

/** Where an annotation may belong on the page as it is now; nothing is moved before a person says so. */
export function Places({ places, t, onLook, onMove }: PlacesProps) {
  const list = useRef<HTMLOListElement>(null);
  // One more key puts it at the best place.
  useLayoutEffect(() => list.current?.querySelector<HTMLElement>('.here')?.focus(), []);
  if (places.length === 0) return <p role="status">{t('moved.noPlaces')}</p>;
  return (
    <>
      <p role="status">{t('moved.places', places.length)}</p>
      <ol class="places" ref={list}>
        {places.map(place => {
          const { start, end, before, words, after, score } = place;
          return (
            <li key={`${start} ${end}`}>
              <p>
                {before}
                <b>{words}</b>
                {after} {score !== undefined && <small>{t('moved.score', percent(score))}</small>}
              </p>
              <div class="acts">
                <button type="button" aria-label={t('moved.lookAt', words)} onClick={() => onLook(place)}>
                  {t('moved.look')}
                </button>
                <button
                  type="button"
                  class="here"
                  aria-label={t('moved.hereTo', words)}
                  onClick={() => onMove(place)}
                >
                  {t('moved.here')}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
