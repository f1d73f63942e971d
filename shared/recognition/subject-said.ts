import type { Span } from './documents.ts';
import { PERSON_WITHIN } from './subject-words.ts';

/** A word that no noun holds: what is said of the noun begins. */
export const SAYS =
  /自己|自(?=成立|创办|组建|开展|启动|运行|20)|(?<=[\u4e00-\u9fff]{2})自$|(?<=^[\u4e00-\u9fff])得(?![分票奖])|刚刚|正在|已经|再也|怎么|每天|每年|全部|总长|全长|总面积|[\u4e00-\u9fff]{0,2}[了着]|(?<=[\u4e00-\u9fff]{2})[还里能都也]/;

/** Where the 的 of a clause before the noun stands, from `at`; of persons the one that they follow. -1 if none. */
export function relativeEnd(text: string, at: number, to: number, people: boolean): number {
  const clause = text.slice(at, to);
  for (let of = clause.indexOf('的'); people && of >= 0; of = clause.indexOf('的', of + 1))
    if (PERSON_WITHIN.test(clause.slice(of + 1, of + 9))) return of;
  return clause.lastIndexOf('的');
}

/** What is named before the clause goes on to say something of it. */
export function untilSaid(text: string, from: number, to: number): Span | undefined {
  const said = SAYS.exec(text.slice(from, to));
  if (!said) return { start: from, end: to };
  return said.index > 1 ? { start: from, end: from + said.index } : undefined;
}
