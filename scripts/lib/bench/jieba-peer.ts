import { createRequire } from 'node:module';
import type { FoundSpan, Peer } from './peer.ts';

interface Tag {
  word: string;
  tag: string;
}

/** Tagged words as spans: numerals (m) with the measure word (q) behind them are a figure, names (nr) in a row a person. */
export function spansOfTags(tags: readonly Tag[]): FoundSpan[] {
  const spans: FoundSpan[] = [];
  let at = 0;
  let last = '';
  for (const { word, tag } of tags) {
    const span = spans.at(-1);
    const joins =
      (tag === 'm' && last === 'm') || (tag === 'q' && last === 'm') || (tag === 'nr' && last === 'nr');
    if (span && joins) span.end = at + word.length;
    else if (tag === 'm') spans.push({ kind: 'statistic', start: at, end: at + word.length });
    else if (tag === 'nr') spans.push({ kind: 'person', start: at, end: at + word.length });
    at += word.length;
    last = tag;
  }
  return spans;
}

/** jieba in WebAssembly with its own dictionary and its model for unknown words; part of speech decides the kind. */
export const jiebaPeer: Peer = {
  name: 'jieba-wasm',
  kinds: ['statistic', 'person'],
  load() {
    const jieba = createRequire(import.meta.url)('jieba-wasm') as {
      tag(text: string, hmm: boolean): Tag[];
    };
    return text => spansOfTags(jieba.tag(text, true));
  },
};
