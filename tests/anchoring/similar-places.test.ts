import { expect, test } from 'vitest';
import { describeText } from '../../shared/anchoring/describe-text.ts';
import { sentenceAround } from '../../shared/anchoring/sentence-around.ts';
import { similarPlacesIn } from '../../shared/anchoring/similar-places.ts';

const OLD =
  '江川县政协去年共收到提案312件，经审查立案290件。\n县政协主席顾长风说，“板凳议事”走进了九个乡镇，参与群众两千多人。\n来信来访另行统计，不在其中。';
const described = (words: string) => {
  const start = OLD.indexOf(words);
  return describeText(OLD, start, start + words.length);
};
const found = async (words: string, text: string) =>
  (await similarPlacesIn(text, described(words))).map(place => text.slice(place.start, place.end));

test('O3 words that stand in another sentence now are found', async () => {
  const text = '今年的工作有新进展。\n“板凳议事”搬进了社区，由各街道轮流承办。\n来信来访另行统计，不在其中。';
  expect((await found('板凳议事', text))[0]).toBe('板凳议事');
});

test('O3 other words between the old surroundings are found, the nearest first', async () => {
  const text = OLD.replace('顾长风', '柳依依');
  const places = await similarPlacesIn(text, described('顾长风'));
  expect(text.slice(places[0]?.start, places[0]?.end)).toContain('柳依依');
  const scores = places.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const score of scores) expect(score).toBeLessThanOrEqual(1);
});

test('O3 words that moved and the words in their old place are both offered', async () => {
  const text = OLD.replace('顾长风说', '说').replace('来信来访', '会后，顾长风接待来信来访');
  expect(await found('顾长风', text)).toContain('顾长风');
  const replaced = OLD.replace('顾长风', '柳依依').replace('来信来访', '会后，顾长风接待来信来访');
  const both = await found('顾长风', replaced);
  expect(both[0]).toBe('顾长风');
  expect(both.join()).toContain('柳依依');
});

test('O3 a page with nothing of it offers nothing', async () => {
  expect(await found('板凳议事', '天气晴好，宜出行。')).toEqual([]);
  expect(await found('板凳议事', '')).toEqual([]);
});

test('O4 words are shown in their sentence, cut where it is long', () => {
  expect(sentenceAround('上一句。全年收到', '312件', '，立案290件。下一句。')).toEqual({
    before: '全年收到',
    words: '312件',
    after: '，立案290件。',
  });
  const long = sentenceAround('长'.repeat(80), '312件', '短'.repeat(80));
  expect(long.before).toBe(`…${'长'.repeat(60)}`);
  expect(long.after).toBe(`${'短'.repeat(60)}…`);
  expect(sentenceAround('', '312件', '')).toEqual({ before: '', words: '312件', after: '' });
});
