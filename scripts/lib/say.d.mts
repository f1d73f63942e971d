/** Tells the person at the terminal, in Chinese and in English. On stderr: stdout is for what a command hands out. */
export function say(zh: string, en: string): void;
