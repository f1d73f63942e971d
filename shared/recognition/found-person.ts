import { charSet } from './char-set.ts';
import type { Span } from './documents.ts';

/** A person's name in the text. */
export interface Person extends Span {
  title?: Span;
  rule: string;
  score: number;
}

/** A name on its way to being sure: 2 where what follows shows its end, 1 where the end is a guess. */
export interface Found extends Person {
  sure: 1 | 2;
}

/** How often each way of finding a name is right. */
export const NAME_SCORES = {
  titled: 0.95,
  guessed: 0.8,
  listed: 0.9,
  behind: 0.85,
  speaking: 0.8,
  known: 0.97,
  recurring: 0.9,
  captioned: 0.85,
} as const;

/** Marks that a name without a title may follow, and words of one character. */
export const LEFT_EDGE = charSet(' \t\n\u3000,，。;；:：！？!?、(《》“”‘’"|/—');
export const LEFT_WORD = charSet('和与由是请向让被在据了的如给跟听为以对及令');
export const LIST_COMMA = '、'.charCodeAt(0);

/** Whether a name without a title may begin at `at`, by the character before. */
export function freeOnLeft(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || LEFT_EDGE[before] === 1 || LEFT_WORD[before] === 1;
}
