import { render } from 'preact';
import { uiLanguage } from '../../platform.ts';
import { pageWords, translator } from '../../ui/translate.ts';
import { Overlay } from './Overlay.tsx';
import css from './overlay.css?inline';
import type { MountOverlay } from './state.ts';

/** The drawing half of the overlay, with its words and styles: loaded when there is something to draw. */
export const mountOverlay: MountOverlay = (place, acts) => {
  const t = translator(uiLanguage(), pageWords);
  const style = document.createElement('style');
  style.textContent = css;
  place.before(style);
  return state => render(<Overlay {...acts} state={state} t={t} />, place);
};
