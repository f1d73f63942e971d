import type { Page } from 'playwright-core';
import type { OverlayProbe } from '../overlay.ts';
import type { Stage } from './stage.ts';

export type Language = 'zh' | 'en';

/** What stands on a screen, until `end`. */
export interface Shown {
  page: Page;
  /** What is looked at, where it stands over a page: a probe of the closed root, and the selector in it. */
  over?: { probe: OverlayProbe; selector: string };
  /** Takes back what was done to bring it about, once the page was left. */
  end?: () => Promise<void>;
}

/** Something that a person may see. It is looked at in both languages, light and dark, wide and narrow. */
export interface Screen {
  /** Names its picture. */
  name: string;
  /** What it shows, in the gallery: Chinese, English. */
  title: readonly [zh: string, en: string];
  /** It is pictured in the dark and in English too, not in light and Chinese alone. */
  twice?: boolean;
  /** In CSS pixels; a side panel's if not given. */
  size?: { width: number; height: number };
  /** Brings it about; it must not matter what was shown before. */
  open(stage: Stage, language: Language): Promise<Shown>;
}

export const PANEL_SIZE = { width: 400, height: 820 };
export const PAGE_SIZE = { width: 860, height: 1000 };
/** A part of a page with something over it. */
export const OVER_SIZE = { width: 860, height: 560 };
