/**
 * Tells the person at the terminal, in Chinese and in English. On stderr: stdout is for what a command hands out.
 * @param {string} zh
 * @param {string} en
 */
export function say(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
}
