import { createRequire } from 'node:module';
import { type FoundSpan, longestSpans, type Peer } from './peer.ts';

/** `end` is the last character's place. */
interface Result {
  start: number;
  end: number;
}
interface Model {
  parse(text: string): Result[];
}
type Recognizer = Record<string, () => Model>;
type Library = Record<string, new (culture: string) => Recognizer>;

const CULTURE = 'zh-cn';
const NUMBER = ['getNumberModel', 'getPercentageModel'];
const WITH_UNIT = ['getCurrencyModel', 'getDimensionModel', 'getAgeModel', 'getTemperatureModel'];

/** Microsoft's recognizers for numbers and for numbers with units, in Chinese; of overlapping results the longest. */
export const recognizersPeer: Peer = {
  name: 'recognizers-text',
  kinds: ['statistic'],
  load() {
    const require = createRequire(import.meta.url);
    const { NumberRecognizer } = require('@microsoft/recognizers-text-number') as Library;
    const { NumberWithUnitRecognizer } = require('@microsoft/recognizers-text-number-with-unit') as Library;
    const number = new NumberRecognizer!(CULTURE);
    const withUnit = new NumberWithUnitRecognizer!(CULTURE);
    // The models are made once: making them takes longer than reading a page.
    const models = [...NUMBER.map(get => number[get]!()), ...WITH_UNIT.map(get => withUnit[get]!())];
    const readLine = ({ 0: line, index }: RegExpExecArray): FoundSpan[] =>
      models.flatMap(model =>
        model.parse(line).map(r => ({ kind: 'statistic', start: index + r.start, end: index + r.end + 1 })),
      );
    // Line by line: its time grows with the square of the length, and this is how one would use it.
    return text => longestSpans([...text.matchAll(/.+/g)].flatMap(readLine));
  },
};
