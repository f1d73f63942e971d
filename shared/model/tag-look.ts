/** What a person is shown of a tag beside its label. */

import type { CodeColor } from './code.ts';
import { type Codebook, colorOf, pathOf, resolve } from './codebook.ts';

export interface TagLook {
  /** Labels of the codes above it, topmost first. */
  path: string[];
  color?: CodeColor;
  definition?: string;
  /** It is in the codebook. */
  coded: boolean;
}

/** What is known of the tag with a label. */
export function lookOf(book: Codebook, label: string): TagLook {
  const { key, code } = resolve(book, label);
  const color = code && colorOf(book, key);
  return {
    path: code
      ? pathOf(book, key)
          .slice(0, -1)
          .map(above => above.label)
      : [],
    ...(color && { color }),
    ...(code?.definition !== undefined && { definition: code.definition }),
    coded: code !== undefined,
  };
}
