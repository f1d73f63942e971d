export type Language = 'zh' | 'en';

/** Words by key; a key's type says which set it is of. */
export type Say<Key extends string> = (key: Key, ...args: (string | number)[]) => string;

/** Says the words of one set, in Chinese for Chinese browsers, else in English; `{0}` stands for an argument. */
export function translator<W extends Record<string, string>>(
  language: string,
  words: { zh: W; en: W },
): Say<Extract<keyof W, string>> {
  const chosen = /^zh\b/i.test(language) ? words.zh : words.en;
  return (key, ...args) =>
    (chosen[key] as string).replace(/\{(\d)\}/g, (_, n: string) => String(args[Number(n)] ?? ''));
}
