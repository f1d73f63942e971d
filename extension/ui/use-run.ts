import { useCallback, useState } from 'preact/hooks';
import { type FailureCode, type Result, toFailure } from '../result.ts';
import { closed, type Message, type News, settled, withMessage } from './messages/messages.ts';

/** Does one act of the person; says `done` if it went well. Resolves to its value, or undefined if it failed. */
export type Run = <T>(act: () => Promise<Result<T>>, done?: string) => Promise<T | undefined>;

/** Says what was done; `act` is the step of history that can be taken back from there. */
export type SayDone = (notice: string, act?: number) => void;

export interface Running {
  run: Run;
  /** Reads something; what was said of the last act stays. */
  read: Run;
  busy: boolean;
  /** What came of the last act. */
  failure: FailureCode | undefined;
  notice: string | undefined;
  /** What was said on this page, the newest last. */
  messages: readonly Message[];
  close: (id: number) => void;
  say: SayDone;
  fail: (error: unknown) => void;
}

/** The number of the last step of history; what an act says it did can be taken back while that is the act's own. */
export type LastStep = () => Promise<number | undefined>;

const noHistory: LastStep = async () => undefined;

/** One act of the person at a time, and what kept it from happening; `after` is called behind each. */
export function useRun(after: () => void = () => undefined, lastStep = noHistory): Running {
  const [last, setLast] = useState<News>();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [busy, setBusy] = useState(false);
  const add = useCallback((news: News) => {
    setLast(news);
    setMessages(held => withMessage(held, news, Date.now()));
  }, []);
  const failed = useCallback((failure: FailureCode) => add({ failure }), []);
  const fail = useCallback((error: unknown) => failed(toFailure(error).code), []);
  const say = useCallback<SayDone>((text, act) => add({ text, ...(act !== undefined && { act }) }), []);
  const close = useCallback((id: number) => setMessages(held => closed(held, id)), []);
  const run = useCallback(async <T>(act: () => Promise<Result<T>>, done?: string): Promise<T | undefined> => {
    setBusy(true);
    setLast(undefined);
    setMessages(settled);
    try {
      const before = done === undefined ? undefined : await lastStep();
      const result = await act();
      if (result.ok) {
        const step = done === undefined ? undefined : await lastStep();
        if (done !== undefined) say(done, step === before ? undefined : step);
        return result.value;
      }
      failed(result.error.code);
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
    failed(result.error.code);
    return undefined;
  }, []);
  return { run, read, busy, failure: last?.failure, notice: last?.text, messages, close, say, fail };
}
