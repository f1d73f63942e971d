import { headBy } from './about.ts';
import type { ExportHead } from './document-builder.ts';
import type { ParseContext } from './format.ts';
import { wholeText } from './source.ts';

/** The head that a text of JSON tells, if there is one. */
export function toldHead(told: Iterable<string> | undefined, context: ParseContext): ExportHead {
  return headBy(told && jsonOf(wholeText(told)), context);
}

/** What is no JSON tells nothing. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
