import type { AnnotationKind, Attributes } from '../model/annotation.ts';
import type { MentionWords } from './mention.ts';
import { periodWords } from './period.ts';
import type { Say } from './say.ts';

type Facts = { [Name in keyof Attributes]?: Attributes[Name] | undefined };

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** 442 件提案: Chinese words follow each other without a space. */
function counted(amount: string | undefined, unit = '', subject = ''): string {
  const gap = /\p{Script=Han}$/u.test(unit) && /^\p{Script=Han}/u.test(subject) ? '' : ' ';
  return [amount, [unit, subject].filter(Boolean).join(gap)].filter(Boolean).join(' ');
}

function amountOf({ value, min, max }: Facts): string | undefined {
  if (value !== undefined) return number.format(value);
  return min !== undefined && max !== undefined ? `${number.format(min)}–${number.format(max)}` : undefined;
}

/** What a mention says, in a few words: `442 件提案 · 收到 · 2023年 · 精确`. Empty if there is nothing to add to its text. */
export function readOut(
  { kind, attributes, text }: { kind: AnnotationKind; attributes: Facts; text: string },
  t: Say<keyof MentionWords>,
): string {
  const { unit, subject, act, period, approx, name, title, full } = attributes;
  if (kind === 'statistic') {
    const amount = amountOf(attributes);
    const what = counted(amount, amount === undefined ? '' : unit, subject);
    const when = period !== undefined && periodWords(period, t);
    return [what, act, when, approx && t(`approx.${approx}`)].filter(Boolean).join(' · ');
  }
  if (kind === 'person') return [name !== text && name, title].filter(Boolean).join(' · ');
  return full !== undefined && full !== text ? t('full', full) : '';
}
