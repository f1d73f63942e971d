/** Holds the workbench's index off the page's thread: a search among 100,000 does not hold up a key. */
import { warmTexts } from '../../shared/workbench/search.ts';
import { answer, toFailure } from '../result.ts';
import { MeipiDb } from '../storage/db.ts';
import { Bench } from './bench.ts';
import type { FromBench, ToBench } from './bench-messages.ts';
import { VIEWS } from './views.ts';

const scope = globalThis as unknown as {
  postMessage(message: FromBench): void;
  onmessage: ((event: MessageEvent<ToBench>) => void) | null;
};
const db = new MeipiDb();
/** How long the worker folds words before it looks at what was asked, ms. */
const WARM_MS = 20;
/** When it begins: the page is drawing what it was told, ms. */
const WARM_AFTER_MS = 100;
let bench: Bench | undefined;
let following = new AbortController();

function open(ws: string): void {
  following.abort();
  following = new AbortController();
  const opened = new Bench(db, ws);
  bench = opened;
  const tell = () => {
    scope.postMessage({ is: 'state', state: opened.state });
    setTimeout(() => warm(opened), WARM_AFTER_MS);
  };
  opened.follow(
    tell,
    error => scope.postMessage({ is: 'failed', error: toFailure(error) }),
    following.signal,
  );
}

/** Folds words for a while, and goes on later: what is asked meanwhile is answered between. */
function warm(of: Bench): void {
  if (of !== bench) return;
  const until = performance.now() + WARM_MS;
  if (warmTexts(of.index, () => performance.now() > until)) setTimeout(() => warm(of));
}

scope.onmessage = ({ data }) => {
  if (data.is === 'open') return open(data.ws);
  const asked = bench;
  if (!asked) return;
  const view = VIEWS[data.view] as (bench: Bench, ...input: readonly unknown[]) => unknown;
  void answer(async () => view(asked, ...data.input)).then(result =>
    scope.postMessage({ is: 'answer', id: data.id, result }),
  );
};
