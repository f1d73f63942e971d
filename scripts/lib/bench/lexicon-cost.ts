import type { Lexicon } from '../../../shared/recognition/mention.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

/** How long the same texts take with and without a workspace's words. */
export interface LexiconCost {
  entries: number;
  /** Time with the words over time without, best of several runs each. */
  ratio: number;
}

const ENTRIES = 10_000;
const RUNS = 40;
const SURNAMES = '王李张刘陈杨赵黄周吴';
const GIVEN = '建国文明海波知禾雨晴';
const FIRST_HAN = 0x4e00;

/** Made-up names and brands; one in twenty is a stretch of the texts themselves, one in ten is rejected. */
function makeLexicon(texts: readonly string[]): Lexicon {
  const all = texts.join('').replace(/\s/g, '');
  return Array.from({ length: ENTRIES }, (_, i) => {
    const han = String.fromCharCode(FIRST_HAN + (i % 8_000));
    const name = SURNAMES[i % SURNAMES.length]! + GIVEN[(i >> 3) % GIVEN.length]! + han;
    const own = i % 20 === 0 ? all.slice((i * 7919) % (all.length - 8)).slice(0, 4) : '';
    return {
      kind: i % 2 ? ('person' as const) : ('initiative' as const),
      form: own || name,
      ...(i % 10 === 1 ? { rejected: true as const } : {}),
    };
  });
}

/** What 10,000 words of a workspace cost on these texts; the matcher is made before the clock starts. */
export function measureLexicon(
  texts: readonly string[],
  now: () => number = () => performance.now(),
): LexiconCost {
  const lexicon = makeLexicon(texts);
  const best = (words: Lexicon) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < RUNS; run++) {
      const start = now();
      for (const text of texts) recognise(text, words);
      least = Math.min(least, now() - start);
    }
    return least;
  };
  best([]);
  return { entries: ENTRIES, ratio: best(lexicon) / best([]) };
}

/** The row as text. */
export function formatLexicon({ entries, ratio }: LexiconCost): string {
  return `with ${entries} words of a workspace: ${ratio.toFixed(2)} × the time without`;
}
