import type { Browser } from 'wxt/browser';
import { browser } from '../platform.ts';

/** After the last edit, so that a burst of acts is one push. */
const DEBOUNCE_MS = 5_000;
/** While no panel asks more often. Alarms wake a sleeping service worker. */
const POLL_MINUTES = 5;
const FLUSH_MINUTES = 0.5;

/** Runs `sync` some seconds after `edited()`, every five minutes, and when the machine is online again. */
export function scheduleSync(sync: () => Promise<void>): { edited: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  browser.alarms.onAlarm.addListener((alarm: Browser.alarms.Alarm) => {
    if (alarm.name === 'poll' || alarm.name === 'flush') void sync();
  });
  globalThis.addEventListener('online', () => void sync());
  void browser.alarms.create('poll', { periodInMinutes: POLL_MINUTES });
  return {
    edited() {
      clearTimeout(timer);
      timer = setTimeout(() => void sync(), DEBOUNCE_MS);
      // The timer dies with the service worker; the alarm does not.
      void browser.alarms.create('flush', { delayInMinutes: FLUSH_MINUTES });
    },
  };
}
