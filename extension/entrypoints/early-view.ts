import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly, type EarlyWorld } from '../ui/panel/early-view.ts';

/** The panel's first script: small, so that the tab is working on its answer while the browser reads the others. */
export default defineUnlistedScript(() => {
  (globalThis as EarlyWorld).meipiEarlyView = askEarly(location.search);
});
