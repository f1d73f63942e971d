import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICKS = 100;

/** Seconds that a process has been busy on a processor, on a busy machine the fairer measure; undefined where no Linux tells. */
export function processorTime(pid: number): number | undefined {
  try {
    // The second field, in brackets, may hold spaces; the times are the 14th and the 15th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    // It has ended, or this is no Linux.
    return undefined;
  }
}
