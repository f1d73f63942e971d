import { MENTION_KINDS } from '../../../shared/recognition/mention.ts';
import { jiebaPeer } from './jieba-peer.ts';
import type { Peer } from './peer.ts';
import { recognizersPeer } from './recognizers-peer.ts';
import { segmenterPeer } from './segmenter-peer.ts';

const oursPeer: Peer = {
  name: 'meipi',
  kinds: MENTION_KINDS,
  load: async () => (await import('../../../shared/recognition/recognise.ts')).recognise,
};

/** The least that anyone would write: what all others have to be worth their time against. */
const regexPeer: Peer = {
  name: 'regex /\\d+/',
  kinds: ['statistic'],
  load: () => text =>
    Array.from(text.matchAll(/\d+(?:\.\d+)?%?/g), ({ index, 0: { length } }) => ({
      kind: 'statistic',
      start: index,
      end: index + length,
    })),
};

/** Ours first: its row is what the others are set against. */
export const PEERS: readonly Peer[] = [oursPeer, recognizersPeer, jiebaPeer, segmenterPeer, regexPeer];
