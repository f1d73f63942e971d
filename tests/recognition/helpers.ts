import type {
  InitiativeMention,
  Mention,
  PersonMention,
  StatisticMention,
} from '../../shared/recognition/mention.ts';
import { recognise } from '../../shared/recognition/recognise.ts';

export const statistics = (text: string): StatisticMention[] =>
  recognise(text).filter(m => m.kind === 'statistic');
export const people = (text: string): PersonMention[] => recognise(text).filter(m => m.kind === 'person');
export const initiatives = (text: string): InitiativeMention[] =>
  recognise(text).filter(m => m.kind === 'initiative');
export const documents = (text: string): Mention[] => recognise(text).filter(m => m.kind === 'document');
export const texts = (mentions: readonly Mention[]): string[] => mentions.map(m => m.text);

/** A report's head: a page whose date is 2022-01-12 and which reviews 2021. */
export const REPORT_HEAD = '政协青河市委员会常务委员会工作报告\n（2022年1月12日）\n\n一、2021年工作回顾\n';
