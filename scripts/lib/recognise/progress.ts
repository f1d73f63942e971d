/** A run shorter than this needs no bar. */
const PATIENCE_MS = 500;
/** How often the bar is drawn at most: a terminal is slow. */
const EVERY_MS = 100;
const WIDTH = 24;
const CLEAR = '\r\x1b[K';

/** What a bar is drawn on: standard error in a terminal. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** `[██████░░░░░░] 512/1000 51%` */
export function progressBar(done: number, total: number): string {
  const share = total === 0 ? 1 : done / total;
  const full = Math.floor(share * WIDTH);
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${done}/${total} ${Math.floor(share * 100)}%`;
}

/** A bar on a terminal for a run that takes long; nothing elsewhere. It makes way for messages and is gone at the end. */
export class Progress {
  #drawnAt: number;
  #isShown = false;
  readonly #startedAt: number;
  readonly #total: number;
  readonly #screen: Screen;
  readonly #now: () => number;

  constructor(total: number, screen: Screen = process.stderr, now: () => number = () => performance.now()) {
    this.#total = total;
    this.#screen = screen;
    this.#now = now;
    this.#startedAt = now();
    this.#drawnAt = Number.NEGATIVE_INFINITY;
  }

  /** So many inputs are done. */
  step(done: number) {
    const now = this.#now();
    if (!this.#screen.isTTY || now - this.#startedAt < PATIENCE_MS || now - this.#drawnAt < EVERY_MS) return;
    this.#drawnAt = now;
    this.#isShown = true;
    this.#screen.write(CLEAR + progressBar(done, this.#total));
  }

  /** Takes the bar away. */
  clear() {
    if (this.#isShown) this.#screen.write(CLEAR);
    this.#isShown = false;
    this.#drawnAt = Number.NEGATIVE_INFINITY;
  }
}
