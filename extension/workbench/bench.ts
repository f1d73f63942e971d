/** A workspace as the workbench's views ask it: the index, and what keeps it as the store is. */
import { liveQuery } from 'dexie';
import { unpackDigest } from '../../shared/workbench/digest.ts';
import { WorkspaceIndex } from '../../shared/workbench/workspace-index.ts';
import type { Going } from '../going.ts';
import { loadCodebook } from '../storage/codebook.ts';
import type { MeipiDb } from '../storage/db.ts';
import { type DigestRow, digestsAfter, refreshDigests, stalePagesOf } from '../storage/digests.ts';
import { memberNames } from '../storage/entry-facts.ts';

/** How the index stands; a view asks again when `revision` is another. */
export interface BenchState {
  revision: number;
  /** Absent once all is in: pages that were read anew since it began, and all that have to be. */
  reading?: { done: number; total: number };
}

/** Pages whose digests are made anew before what is ready is shown again. */
const SHOWN_AFTER = 320;
/** Digests that are read at once: a tenth of a large workspace. */
const READ_AT_ONCE = 500;
const UTF_8 = new TextDecoder();

export class Bench {
  readonly db: MeipiDb;
  readonly ws: string;
  readonly index = new WorkspaceIndex();
  names: ReadonlyMap<string, string> = new Map();
  /** The last digest that is in the index. */
  #made = 0;
  #revision = 0;
  #reading: { done: number; total: number } | undefined;

  constructor(db: MeipiDb, ws: string) {
    this.db = db;
    this.ws = ws;
  }

  get state(): BenchState {
    return { revision: this.#revision, ...(this.#reading && { reading: this.#reading }) };
  }

  /**
   * Reads the workspace, and whatever changes in it until the signal aborts.
   * @param tell is called whenever the state is another one
   * @param fail what kept it from reading: what was read before stays
   */
  follow(tell: () => void, fail: (error: unknown) => void, signal: AbortSignal): void {
    // Nothing is shown before all of it is there once: each showing costs a search.
    const missing = new Set(['codebook', 'names', 'digests']);
    const changed = (what?: string) => {
      if (what !== undefined) missing.delete(what);
      if (missing.size > 0) return;
      this.#revision++;
      tell();
    };
    let turn = Promise.resolve();
    // One after another: two readings at once would take in an older digest behind a newer one.
    const next = (work: () => Promise<void>) => {
      turn = turn.then(work).catch(error => {
        if (!signal.aborted) fail(error);
      });
    };
    // Before the pages: what is called otherwise is placed anew.
    next(async () => {
      this.index.relabel(await loadCodebook(this.db, this.ws));
      changed('codebook');
    });
    const newest = () => this.db.digests.where('[ws+made]').between([this.ws, 0], [this.ws, []]).lastKey();
    const subscriptions = [
      liveQuery(() => loadCodebook(this.db, this.ws)).subscribe({
        next: book =>
          next(async () => {
            if (this.index.relabel(book)) changed();
          }),
        error: fail,
      }),
      liveQuery(() => memberNames(this.db, this.ws)).subscribe({
        next: names => {
          this.names = names;
          changed('names');
        },
        error: fail,
      }),
      liveQuery(() => stalePagesOf(this.db, this.ws)).subscribe({
        next: pages => next(() => this.#catchUp(pages.length, changed, tell, signal)),
        error: fail,
      }),
      // Another workbench may have made digests anew.
      liveQuery(newest).subscribe({
        next: () => next(async () => ((await this.#take()) ? changed('digests') : undefined)),
        error: fail,
      }),
    ];
    signal.addEventListener('abort', () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    });
  }

  /** Makes anew what is stale, showing what is ready in between. */
  async #catchUp(
    stale: number,
    changed: (what: 'digests') => void,
    tell: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    const took = await this.#take();
    if (took || this.#revision === 0) changed('digests');
    if (stale === 0) return;
    let shown = 0;
    let showing: Promise<void> | undefined;
    const going: Going = {
      signal,
      report: (done, total) => {
        this.#reading = done < total ? { done, total } : undefined;
        if (done - shown < SHOWN_AFTER) return tell();
        shown = done;
        showing = this.#take().then(() => changed('digests'));
      },
    };
    await refreshDigests(this.db, this.ws, going);
    await showing;
    if (await this.#take()) changed('digests');
    else tell();
  }

  /** Takes in the digests that were made since; the store reads some while those before them are unpacked. */
  async #take(): Promise<boolean> {
    const after = (made: number) => digestsAfter(this.db, this.ws, made, READ_AT_ONCE);
    let took = false;
    let reading: Promise<DigestRow[]> | undefined = after(this.#made);
    while (reading) {
      const rows: DigestRow[] = await reading;
      const last = rows.at(-1);
      reading = last && rows.length === READ_AT_ONCE ? after(last.made) : undefined;
      for (const { page, packed, made } of rows) {
        took = true;
        if (made <= this.#made) continue;
        // An emptied one comes again once it is made anew; what is held of the page stands until then.
        if (packed.length > 0) this.index.take(page, unpackDigest(UTF_8.decode(packed), page));
        this.#made = made;
      }
    }
    return took;
  }
}
