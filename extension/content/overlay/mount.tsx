import { render } from 'preact';
import { uiLanguage } from '../../platform.ts';
import citeCss from '../../ui/cite.css?inline';
import kbd from '../../ui/keys/kbd.css?inline';
import noteCss from '../../ui/note/note.css?inline';
import { translator } from '../../ui/translate.ts';
import { Overlay } from './Overlay.tsx';
import css from './overlay.css?inline';
import type { MountOverlay } from './state.ts';
import { overlayWords } from './words.ts';

/** The drawing half of the overlay, with its words and styles: loaded when there is something to draw. */
export const mountOverlay: MountOverlay = (place, acts) => {
  const t = translator(uiLanguage(), overlayWords);
  const style = document.createElement('style');
  style.textContent = css + kbd + noteCss + citeCss;
  place.before(style);
  return state => render(<Overlay {...acts} state={state} t={t} />, place);
};
