import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Going } from '../../going.ts';
import { ok, type Result } from '../../result.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Running } from '../use-run.ts';
import type { ProgressProps } from './Progress.tsx';

/** What is over sooner needs no bar, in ms. */
const SHOW_AFTER_MS = 300;

/** An act that throws the signal's reason when it is stopped, having changed nothing or only whole things. */
export type LongAct<T> = (going: Going) => Promise<Result<T>>;

export interface LongRun {
  /** What `Progress` shows; absent while nothing takes long. */
  progress: Omit<ProgressProps, 't'> | undefined;
  start: <T>(label: string, act: LongAct<T>, done?: string) => Promise<T | undefined>;
}

async function stoppable<T>(act: LongAct<T>, going: Going): Promise<Result<T | undefined>> {
  try {
    return await act(going);
  } catch (error) {
    if (!going.signal.aborted) throw error;
    return ok(undefined);
  }
}

/** Acts that take long, run by `run`: one at a time; leaving the page stops it, as Cancel does. */
export function useLongRun({ run, say }: Pick<Running, 'run' | 'say'>, t: TranslatePanel): LongRun {
  const [progress, setProgress] = useState<LongRun['progress']>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const start = useCallback<LongRun['start']>(async (label, act, done) => {
    current.current?.abort();
    const abort = new AbortController();
    current.current = abort;
    const { signal } = abort;
    let shown: LongRun['progress'] = { label, onCancel: () => abort.abort() };
    const timer = setTimeout(() => setProgress(shown), SHOW_AFTER_MS);
    const since = performance.now();
    const report = (part: number, total: number) => {
      shown = { ...shown, label, done: part, total };
      if (performance.now() - since >= SHOW_AFTER_MS && !signal.aborted) setProgress(shown);
    };
    try {
      const value = await run(() => stoppable(act, { signal, report }));
      // What was done before it could be stopped is done.
      if (value === undefined && signal.aborted) say(t('progress.cancelled', label));
      else if (value !== undefined && done !== undefined) say(done);
      return value;
    } finally {
      clearTimeout(timer);
      setProgress(undefined);
    }
  }, []);
  return { progress, start };
}
