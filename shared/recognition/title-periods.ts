import type { StatisticMention } from './mention.ts';

/** A title says in short what the text says in full: a figure that stands in both is of the time that the text tells. */
export function takeTitlePeriods(statistics: readonly StatisticMention[], titleEnd: number): void {
  for (const [n, inTitle] of statistics.entries()) {
    if (inTitle.start >= titleEnd) return;
    const told = statistics.find((s, i) => i > n && s.start >= titleEnd && s.text === inTitle.text);
    if (!told) continue;
    if (told.period) inTitle.period = told.period;
    else delete inTitle.period;
  }
}
