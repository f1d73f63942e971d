import type { Attributes } from '../../shared/model/annotation.ts';
import type { Item } from '../messages.ts';
import type { Translate } from './translate.ts';

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

function quantity({ value, min, max, unit = '' }: Attributes): string | undefined {
  if (value !== undefined) return `${number.format(value)} ${unit}`.trim();
  if (min !== undefined && max !== undefined)
    return `${number.format(min)}–${number.format(max)} ${unit}`.trim();
  return undefined;
}

/** What a mention says, in a few words: `442 件 提案 · 收到 · 2023 · 精确`. Empty if there is nothing to add to its text. */
export function readOut(
  { kind, attributes, text }: Pick<Item, 'kind' | 'attributes' | 'text'>,
  t: Translate,
): string {
  const { subject, act, period, approx, name, title, full } = attributes;
  if (kind === 'statistic') {
    const what = [quantity(attributes), subject].filter(Boolean).join(' ');
    return [what, act, period, approx && t(`approx.${approx}`)].filter(Boolean).join(' · ');
  }
  if (kind === 'person') return [name !== text && name, title].filter(Boolean).join(' · ');
  return full !== undefined && full !== text ? t('card.full', full) : '';
}
