/** Words in BibTeX: what means something to TeX is written as a command, and the usual commands are read as words. */

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces behind a backslash too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};
const NAMES: Record<string, string> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textbraceleft: '{',
  textbraceright: '}',
  textquotedbl: '"',
  textdollar: '$',
  textunderscore: '_',
  ldots: '…',
  textendash: '–',
  textemdash: '—',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
};
/** Combining marks of TeX's accents. */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  r: '\u030a',
};

/** An accent on a letter, a named command with its empty group, an escaped mark, a group's brace, or a dash. */
const TEX =
  /\\(?:([`'^~"=.])\s*\{?([A-Za-z])\}?|([cvuHr])\s*\{([A-Za-z])\}|([A-Za-z]+)(?:\{\}|\s)?|([^A-Za-z]))|[{}]|---?|~/g;

/** A text as it may stand between braces; line ends are blanks there. */
export function bibtexText(text: string): string {
  return (
    text
      .replace(/[\\{}~^&%$#_]/g, mark => COMMANDS[mark] as string)
      // Two hyphens are a dash to TeX, two of these quotes one of another form, and both marks before one stand on their heads.
      .replace(/([-`'])(?=\1)|[?!](?=`)/g, '$&{}')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** The words of a field; commands that are not known lose their backslash and keep what they frame. */
export function plainText(tex: string): string {
  return tex
    .replace(
      TEX,
      (
        whole,
        accent?: string,
        on?: string,
        accentName?: string,
        under?: string,
        name?: string,
        mark?: string,
      ) => {
        if (accent !== undefined) return `${on}${ACCENTS[accent]}`.normalize('NFC');
        if (accentName !== undefined) return `${under}${ACCENTS[accentName]}`.normalize('NFC');
        if (name !== undefined) return Object.hasOwn(NAMES, name) ? (NAMES[name] as string) : '';
        if (mark !== undefined) return mark === '\\' ? ' ' : mark;
        return { '{': '', '}': '', '--': '–', '---': '—', '~': ' ' }[whole] ?? whole;
      },
    )
    .replace(/\s+/gu, ' ')
    .trim();
}
