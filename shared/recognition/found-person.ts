import { charSet } from './char-set.ts';
import type { Span } from './documents.ts';
import { EVIDENCE } from './scores.ts';

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

/** How sure each way of finding a name is. */
export const NAME_SCORES = {
  titled: EVIDENCE.titled.score,
  guessed: EVIDENCE.guessed.score,
  listed: EVIDENCE.listed.score,
  listedFirst: EVIDENCE.listedFirst.score,
  behind: EVIDENCE.behind.score,
  speaking: EVIDENCE.speaking.score,
  untitled: EVIDENCE.untitled.score,
  known: EVIDENCE.known.score,
  recurring: EVIDENCE.recurring.score,
  captioned: EVIDENCE.captioned.score,
} as const;

/** Marks that a name without a title may follow, and words of one character. */
export const LEFT_EDGE = charSet('】■◆●▲□◇★※ \t\n\u3000,，。;；:：！？!?、(《》“”‘’"|/—');
export const LEFT_WORD = charSet('和与由是请向让被在据了的如给跟听为以对及令受叫');
export const LIST_COMMA = '、'.charCodeAt(0);

/** Whether a name without a title may begin at `at`, by the character before. */
export function freeOnLeft(text: string, at: number): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  return at === 0 || LEFT_EDGE[before] === 1 || LEFT_WORD[before] === 1;
}
