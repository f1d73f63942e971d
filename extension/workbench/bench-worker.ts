/** Holds the workbench's index off the page's thread: a search among 100,000 does not hold up a key. */
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
let bench: Bench | undefined;
let following = new AbortController();

function open(ws: string): void {
  following.abort();
  following = new AbortController();
  const opened = new Bench(db, ws);
  bench = opened;
  opened.follow(
    () => scope.postMessage({ is: 'state', state: opened.state }),
    error => scope.postMessage({ is: 'failed', error: toFailure(error) }),
    following.signal,
  );
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
