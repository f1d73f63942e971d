import { Lexer, type Token } from 'marked';

/** Lists and quotations inside each other: no person nests deeper, and the parser's time and stack grow with it. */
const MAX_DEPTH = 8;
/** Signs that may be markup: the parser's time grows with their square. */
const MAX_SIGNS = 800;
const DEEP = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=\\s)|\\d{1,9}[.)])){${MAX_DEPTH + 1}}`, 'm');
const SIGN = /[*_~`[\]<>!&|-]/g;

/**
 * The blocks of a note in GitHub's Markdown, where a line's end is one. Undefined if it is nested or set with signs as no person
 * writes: what a peer stored must not hold up a page. Nothing here is HTML; tags in it are tokens with their text.
 */
export function noteTokens(note: string): Token[] | undefined {
  if (DEEP.test(note) || (note.match(SIGN)?.length ?? 0) > MAX_SIGNS) return undefined;
  return new Lexer({ gfm: true, breaks: true }).lex(note);
}

/** An address that a note may lead to; undefined for scripts, data and all else that is no web page or mail. */
export function safeAddress(href: string): string | undefined {
  const url = URL.parse(href);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}
