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
/** The name and the title of each person. */
export const named = (text: string): (string | undefined)[][] => people(text).map(p => [p.name, p.title]);
export const initiatives = (text: string): InitiativeMention[] =>
  recognise(text).filter(m => m.kind === 'initiative');
export const documents = (text: string): Mention[] => recognise(text).filter(m => m.kind === 'document');
export const texts = (mentions: readonly Mention[]): string[] => mentions.map(m => m.text);

/** The period of each figure. */
export const periods = (text: string): (string | undefined)[] => statistics(text).map(m => m.period);

/** A report's head: a page whose date is 2022-01-12 and which reviews 2021. */
export const REPORT_HEAD = '政协青河市委员会常务委员会工作报告\n（2022年1月12日）\n\n一、2021年工作回顾\n';
export const inReport = (body: string): (string | undefined)[] => periods(`${REPORT_HEAD}${body}`);
/** The head of news of 2023-01-13. */
export const NEWS_HEAD = '青河市政协会议开幕\n2023-01-13 09:20 来源：青河日报\n';
