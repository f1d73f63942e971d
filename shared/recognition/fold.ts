import { SIMPLIFIED, TRADITIONAL } from './fold-table.ts';

const WIDE_FROM = 0xff01;
const WIDE_TO = 0xff5e;
const WIDE_SHIFT = 0xfee0;
/** Full-width marks that end a clause or part a list keep their form: rules tell them from marks inside numbers. */
const KEPT_WIDE = '，；！？';
const SPACES = '\u00a0\u2002\u2003\u2009';

/** What each UTF-16 unit becomes. */
function makeTable(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let code = 0; code < table.length; code++) table[code] = code;
  const put = (from: string, to: string) => {
    table[from.charCodeAt(0)] = to.charCodeAt(0);
  };
  for (let i = 0; i < TRADITIONAL.length; i++) put(TRADITIONAL[i]!, SIMPLIFIED[i]!);
  for (let code = WIDE_FROM; code <= WIDE_TO; code++) {
    if (!KEPT_WIDE.includes(String.fromCharCode(code))) table[code] = code - WIDE_SHIFT;
  }
  for (const space of SPACES) put(space, ' ');
  for (const pair of ['「“', '」”', '『‘', '』’', '﹒·', '•·', '・·', '‧·', '∶:', '﹪%', '○〇', '\r '])
    put(pair[0]!, pair[1]!);
  return table;
}
/** Made at the first need: pages that only might fold something open without it. */
let made: Uint16Array | undefined;

const WIDE_COMMA = '，'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const WIDE_ZERO = 0xff10;
const WIDE_NINE = 0xff19;
const wideDigit = (code: number) => code >= WIDE_ZERO && code <= WIDE_NINE;

/**
 * The text as the rules read it: full-width letters, digits and brackets narrow, Traditional characters Simplified, odd
 * spaces plain. Always of the same length as the input, so that offsets count in both.
 */
export function fold(text: string): string {
  made ??= makeTable();
  const table = made;
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // １，１００: inside full-width digits the full-width comma groups thousands
    const grouping =
      code === WIDE_COMMA && wideDigit(text.charCodeAt(i - 1)) && wideDigit(text.charCodeAt(i + 1));
    const folded = grouping ? COMMA : table[code]!;
    if (folded === code) continue;
    out += text.slice(from, i) + String.fromCharCode(folded);
    from = i + 1;
  }
  return from ? out + text.slice(from) : text;
}
