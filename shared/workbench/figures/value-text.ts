/** An amount in as few characters as a cell has, the same in every language: 442, ≈72, 400+, <50, 10–20. */
import type { Amount } from './amount.ts';

const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

export function numberText(value: number): string {
  return format.format(value);
}

export function valueText({
  value,
  min,
  max,
  approx,
}: Pick<Amount, 'value' | 'min' | 'max' | 'approx'>): string {
  const number = value === undefined ? `${numberText(min ?? 0)}–${numberText(max ?? 0)}` : numberText(value);
  if (approx === 'over') return `${number}+`;
  if (approx === 'under') return `<${number}`;
  return approx === 'about' ? `≈${number}` : number;
}
