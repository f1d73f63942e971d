import { runNow, runSliced, type SliceOptions } from '../../../shared/anchoring/slice.ts';

/** A page that changes faster than it can be read in slices is read in one go after so many attempts. */
const ATTEMPTS = 3;

/** What may put a map between text and nodes in the wrong; a change of style alone leaves the nodes as they are. */
const CHANGES: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** Work on a document in slices; `watch` names each further tree that it looks into (shadow roots, frames). */
export type DocumentWork<T> = (watch: (tree: Node) => void) => Iterator<unknown, T>;

/**
 * Runs work on the document under `root` in slices and gives what it came to, of one state of the document: if the document
 * changes under way, the work begins again. Rejects when `options.signal` aborts; nothing is kept of what was begun.
 */
export async function undisturbed<T>(
  root: Node,
  work: DocumentWork<T>,
  options: SliceOptions = {},
): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    let disturbed = false;
    const observer = new MutationObserver(() => {
      disturbed = true;
    });
    const watch = (tree: Node) => observer.observe(tree, CHANGES);
    watch(root);
    try {
      const outcome = await runSliced(
        unless(() => disturbed, work(watch)),
        options,
      );
      if (outcome && !disturbed && observer.takeRecords().length === 0) return outcome.value;
    } finally {
      observer.disconnect();
    }
  }
  options.signal?.throwIfAborted();
  return runNow(work(() => undefined));
}

/** Ends the work early, without a value, once `stop` says so. */
function* unless<T>(
  stop: () => boolean,
  work: Iterator<unknown, T>,
): Generator<void, { value: T } | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return { value: step.value };
    yield;
    if (stop()) return undefined;
  }
}
