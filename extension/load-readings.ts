import type { Readings } from '../shared/pinyin.ts';

let loading: Promise<Readings> | undefined;

/** The readings of Chinese characters, polyphones with all of theirs; the table is loaded when it is first asked for. */
export function loadReadings(): Promise<Readings> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, readonly string[]>();
    return character => {
      const held = known.get(character);
      if (held) return held;
      const read = /\p{Script=Han}/u.test(character)
        ? pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
        : [];
      const syllables = [...new Set(read.filter(syllable => /^[a-z]+$/.test(syllable)))];
      known.set(character, syllables);
      return syllables;
    };
  });
  return loading;
}
