import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountOverlay } from '../content/overlay/mount.tsx';
import type { OverlayWorld } from '../content/overlay/state.ts';

/** Injected by the background into the content script's world when there is something to draw there. */
export default defineUnlistedScript(() => {
  (globalThis as OverlayWorld).meipiOverlay = mountOverlay;
});
