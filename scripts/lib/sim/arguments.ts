import { parseArgs } from 'node:util';

export interface Arguments {
  seeds: number;
  from: number;
  trace: boolean;
}

export const USAGE = `npm run sim -- [--seeds N] [--from SEED] [--trace]
  --seeds N    how many runs (100)
  --from SEED  the seed of the first; the next has the next number (1)
  --trace      print what happened in every run, not only where something is wrong`;

const isCount = (text: string) => /^[1-9]\d{0,8}$/.test(text);

/** What is asked for, or a sentence about what is wrong with it. */
export function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: '100' },
        from: { type: 'string', default: '1' },
        trace: { type: 'boolean', default: false },
      },
    });
    const { seeds, from, trace } = values;
    if (!isCount(seeds)) return `--seeds ${seeds}: 要正整数 (needs a positive whole number)`;
    if (!isCount(from)) return `--from ${from}: 要正整数 (needs a positive whole number)`;
    return { seeds: Number(seeds), from: Number(from), trace };
  } catch (error) {
    return (error as Error).message;
  }
}
