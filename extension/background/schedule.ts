import type { Browser } from 'wxt/browser';
import { browser } from '../platform.ts';

/** After the last edit, so that a burst of acts is one push; after the first one at the latest. */
const DEBOUNCE_MS = 5_000;
const LONGEST_MS = 60_000;
/** While no panel asks more often. Alarms wake a sleeping service worker. */
const POLL_MINUTES = 5;
const FLUSH_MINUTES = 0.5;

/** How long to wait after an edit at `now`, when the first one that waits was at `first`; ms. */
export function debounceMs(first: number, now: number): number {
  return Math.max(0, Math.min(DEBOUNCE_MS, first + LONGEST_MS - now));
}

/**
 * Runs `sync` some seconds after `edited()`, half a minute after `later()`, every five minutes, and when the machine is
 * online again.
 */
export function scheduleSync(sync: () => Promise<void>): { edited: () => void; later: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first: number | undefined;
  const flush = () => {
    first = undefined;
    void sync();
  };
  browser.alarms.onAlarm.addListener((alarm: Browser.alarms.Alarm) => {
    if (alarm.name === 'poll' || alarm.name === 'flush') void sync();
  });
  globalThis.addEventListener('online', () => void sync());
  void browser.alarms.create('poll', { periodInMinutes: POLL_MINUTES });
  const later = () => void browser.alarms.create('flush', { delayInMinutes: FLUSH_MINUTES });
  return {
    later,
    edited() {
      const now = performance.now();
      first ??= now;
      clearTimeout(timer);
      timer = setTimeout(flush, debounceMs(first, now));
      // The timer dies with the service worker; the alarm does not.
      later();
    },
  };
}
