import { isDigit } from './character.ts';

/** How many of the numbers (runs of ASCII digits) in `stored` stand in `page` too. */
export interface NumbersKept {
  total: number;
  kept: number;
}

/** Compares the numbers of a sentence with those of the page around it, wherever they now stand. */
export function numbersKept(stored: Uint16Array, page: Uint16Array): NumbersKept {
  const there = new Set(numbers(page));
  const wanted = numbers(stored);
  return { total: wanted.length, kept: wanted.filter(number => there.has(number)).length };
}

/** How many numbers there are. */
export const countNumbers = (units: Uint16Array) => numbers(units).length;

function numbers(units: Uint16Array): string[] {
  const found: string[] = [];
  let current = '';
  for (const unit of units) {
    if (isDigit(unit)) current += String.fromCharCode(unit);
    else if (current) {
      found.push(current);
      current = '';
    }
  }
  if (current) found.push(current);
  return found;
}
