import type { ShareContent } from '../../shared/protocol/shares.ts';
import { type Language, periodWords } from '../../shared/words/period.ts';
import { WORDS } from './words.ts';

type Shared = ShareContent['annotations'][number];

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

function quantity({ value, min, max, unit = '' }: Shared['attributes']): string | undefined {
  if (value !== undefined) return `${number.format(value)} ${unit}`.trim();
  if (min === undefined || max === undefined) return undefined;
  return `${number.format(min)}–${number.format(max)} ${unit}`.trim();
}

/** What an annotation says beyond its words: `442 件 提案 · 收到 · 2023年 · 精确`; empty if nothing. */
export function figureWords({ kind, attributes, quote }: Shared, language: Language): string {
  const { subject, act, period, approx, name, title, full } = attributes;
  if (kind === 'statistic') {
    const what = [quantity(attributes), subject].filter(Boolean).join(' ');
    const when = period && periodWords(period, language);
    return [what, act, when, approx && WORDS[language].approx[approx]].filter(Boolean).join(' · ');
  }
  if (kind === 'person') return [name !== quote.exact && name, title].filter(Boolean).join(' · ');
  return full !== undefined && full !== quote.exact ? full : '';
}
