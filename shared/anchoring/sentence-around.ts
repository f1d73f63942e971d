/** Words with what stands around them in their sentence. */
export interface InSentence {
  before: string;
  words: string;
  after: string;
}

const ENDS = /[。！？!?；;\n]/;
/** More is not read beside a list. */
const ROOM = 60;

/** Cuts stored or read context to the sentence, and to what is read at a glance; an ellipsis stands for what was cut. */
export function sentenceAround(prefix: string, words: string, suffix: string): InSentence {
  const left = prefix.slice(-ROOM);
  const from = Math.max(...[...left].map((c, i) => (ENDS.test(c) ? i + 1 : 0)), 0);
  const before = [...left].slice(from).join('').trimStart();
  const right = suffix.slice(0, ROOM);
  const end = right.search(ENDS);
  const after = end < 0 ? right : right.slice(0, right[end] === '\n' ? end : end + 1);
  const cutLeft = from === 0 && prefix.length > ROOM;
  const cutRight = end < 0 && suffix.length > ROOM;
  return { before: (cutLeft ? '…' : '') + before, words, after: after.trimEnd() + (cutRight ? '…' : '') };
}
