import { render } from 'preact';
import { translator } from '../../../shared/words/say.ts';
import type { OverlayApi } from '../../messages.ts';
import { serve } from '../../platform.ts';
import { colorSchemeOf, languageOf, type Preferences } from '../../preferences.ts';
import citeCss from '../../ui/cite.css?inline';
import kbd from '../../ui/keys/kbd.css?inline';
import noteCss from '../../ui/note/note.css?inline';
import rangeCss from '../../ui/review/range-bar.css?inline';
import { Overlay } from './Overlay.tsx';
import css from './overlay.css?inline';
import type { MountOverlay, OverlayState } from './state.ts';
import { overlayWords } from './words.ts';

/** The drawing half of the overlay, with its words and styles: loaded when there is something to draw. */
export const mountOverlay: MountOverlay = (place, acts, chosen) => {
  const style = document.createElement('style');
  style.textContent = css + kbd + noteCss + citeCss + rangeCss;
  place.before(style);
  let t = translator(languageOf(chosen), overlayWords);
  let shown: OverlayState = {};
  const draw = (state: OverlayState) => {
    shown = state;
    render(<Overlay {...acts} state={state} t={t} />, place);
  };
  const heed = (preferences: Preferences) => {
    t = translator(languageOf(preferences), overlayWords);
    // On the place and not the host: the page's own colours of marks at its edge stay.
    place.style.setProperty('--scheme', colorSchemeOf(preferences));
  };
  heed(chosen);
  serve<OverlayApi>({
    'overlay.preferences': preferences => {
      heed(preferences);
      draw(shown);
      return null;
    },
  });
  return draw;
};
