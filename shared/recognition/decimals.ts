/** `digits` × 10^`shift`, shifted as text: 2.3 by 8 is exactly 230000000, where 2.3 * 1e8 is not. */
export function shiftDecimal(digits: string, shift: number): number {
  const [whole = '', part = ''] = digits.split('.');
  const padded = part.padEnd(Math.max(shift, 0), '0');
  if (shift < 0) return Number(`${digits}e${shift}`);
  return Number(`${whole}${padded.slice(0, shift)}.${padded.slice(shift)}`);
}

/** a ÷ b to four places, as shares are given (近三分之一 is 0.3333). */
export function quotient(a: number, b: number): number {
  return Math.round((a / b) * 10_000) / 10_000;
}
