import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { BenchState } from '../../workbench/bench.ts';
import type { ViewInput, ViewOutput } from '../../workbench/bench-messages.ts';
import type { ViewName } from '../../workbench/views.ts';
import type { BenchClient } from './bench-client.ts';

/** How the index stands; undefined before the first of it is in. */
export function useBenchState(client: BenchClient): BenchState | undefined {
  const [state, setState] = useState<BenchState>();
  useEffect(() => client.onState(setState), [client]);
  return state;
}

/**
 * The newest answer of a view, asked again whenever the index or the input changes; while it is asked, the last one stays.
 * @param revision of the state that is shown
 */
export function useView<K extends ViewName>(
  { client, revision, fail }: { client: BenchClient; revision: number; fail: (error: unknown) => void },
  view: K,
  ...input: ViewInput<K>
): ViewOutput<K> | undefined {
  const [answer, setAnswer] = useState<ViewOutput<K>>();
  const key = JSON.stringify(input);
  // Before what is shown meanwhile is painted: a frame later is a frame longer to wait.
  useLayoutEffect(() => {
    let isWanted = true;
    client.ask(view, ...input).then(
      value => isWanted && setAnswer(value),
      error => isWanted && fail(error),
    );
    return () => {
      isWanted = false;
    };
  }, [client, revision, view, key]);
  return answer;
}
