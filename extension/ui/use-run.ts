import { useCallback, useState } from 'preact/hooks';
import { type FailureCode, type Result, toFailure } from '../result.ts';

/** Does one act of the person; says `done` if it went well. Resolves to its value, or undefined if it failed. */
export type Run = <T>(act: () => Promise<Result<T>>, done?: string) => Promise<T | undefined>;

export interface Running {
  run: Run;
  /** Reads something; what was said of the last act stays. */
  read: Run;
  busy: boolean;
  failure: FailureCode | undefined;
  notice: string | undefined;
  say: (notice: string) => void;
  fail: (error: unknown) => void;
}

/** One act of the person at a time, and what kept it from happening; `after` is called behind each. */
export function useRun(after: () => void = () => undefined): Running {
  const [failure, setFailure] = useState<FailureCode>();
  const [notice, setNotice] = useState<string>();
  const [busy, setBusy] = useState(false);
  const fail = useCallback((error: unknown) => setFailure(toFailure(error).code), []);
  const run = useCallback(async <T>(act: () => Promise<Result<T>>, done?: string): Promise<T | undefined> => {
    setBusy(true);
    setFailure(undefined);
    setNotice(undefined);
    try {
      const result = await act();
      if (result.ok) {
        if (done !== undefined) setNotice(done);
        return result.value;
      }
      setFailure(result.error.code);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
      after();
    }
    return undefined;
  }, []);
  const read = useCallback(async <T>(act: () => Promise<Result<T>>): Promise<T | undefined> => {
    const result = await act();
    if (result.ok) return result.value;
    setFailure(result.error.code);
    return undefined;
  }, []);
  return { run, read, busy, failure, notice, say: setNotice, fail };
}
