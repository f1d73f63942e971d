export type Language = 'zh' | 'en';

/** What is said to readers of a language (BCP 47): Chinese to those of Chinese, else English. */
export function saidIn(language: string): Language {
  return /^zh\b/i.test(language) ? 'zh' : 'en';
}

/** Words by key; a key's type says which set it is of. */
export type Say<Key extends string> = (key: Key, ...args: (string | number)[]) => string;

/**
 * Says the words of one set, in Chinese for Chinese browsers, else in English; `{0}` stands for an argument, `{0 page|pages}` for a number
 * and what it counts.
 */
export function translator<W extends Record<string, string>>(
  language: string,
  words: { zh: W; en: W },
): Say<Extract<keyof W, string>> {
  const chosen = words[saidIn(language)];
  return (key, ...args) =>
    (chosen[key] as string).replace(
      /\{(\d)(?: ([^|]+)\|([^}]+))?\}/g,
      (_, n: string, one?: string, many?: string) => {
        const said = String(args[Number(n)] ?? '');
        return many === undefined ? said : `${said} ${said === '1' ? one : many}`;
      },
    );
}
