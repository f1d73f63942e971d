import type { FailureCode } from '../../result.ts';

/** So many are kept to be read again. */
const MAX_KEPT = 50;

/** Something that was said to the person on this page. */
export interface Message {
  id: number;
  /** Ms since 1970 UTC. */
  at: number;
  /** What went wrong; else `text` says what was done. */
  failure?: FailureCode;
  text?: string;
  /** The step of history that this tells of: it can be taken back while it is the last one. */
  act?: number;
  /** It is in view. */
  open: boolean;
}

export type News = Pick<Message, 'failure' | 'text' | 'act'>;

/**
 * The messages with one more. What went wrong stays in view until the person closes it, and is not said twice; what was
 * done makes room for what is done next.
 */
export function withMessage(messages: readonly Message[], news: News, at: number): Message[] {
  const before =
    news.failure === undefined
      ? settled(messages)
      : messages.filter(one => !(one.open && one.failure === news.failure));
  const id = (messages.at(-1)?.id ?? 0) + 1;
  return [...before, { ...news, id, at, open: true }].slice(-MAX_KEPT);
}

/** As they are when the next act begins: what was done is out of view, what went wrong stays. */
export function settled(messages: readonly Message[]): Message[] {
  return messages.map(one => (one.failure === undefined && one.open ? { ...one, open: false } : one));
}

/** As they are when the person has closed one. */
export function closed(messages: readonly Message[], id: number): Message[] {
  return messages.map(one => (one.id === id ? { ...one, open: false } : one));
}
