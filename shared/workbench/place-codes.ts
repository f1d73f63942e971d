/** GB/T 2260 codes, by which places lie in each other: 530102 in 530100 in 530000, all in 100000. */
import { CHINA } from '../page/place.ts';

/** The digits that tell: 5301 of 530100; none of the whole country. */
function digitsOf(code: string): string {
  return code === CHINA.code ? '' : code.replace(/(?:00)+$/, '');
}

/** Whether one of two places lies in the other, or both are one. */
export function isNested(a: string, b: string): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether `code` is `above` or lies within it. */
export function isWithin(code: string, above: string): boolean {
  return digitsOf(code).startsWith(digitsOf(above));
}

/** The province of a place; undefined for the whole country. */
export function provinceOf(code: string): string | undefined {
  return code === CHINA.code ? undefined : `${code.slice(0, 2)}0000`;
}
