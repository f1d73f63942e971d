/** Why something was marked, in words, by the rule's name: [Chinese, English]. */
export const RULES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  figure: ['数字加单位', 'a number with a unit'],
  'figure-bare': ['数字直接在名词前', 'a number right before its noun'],
  'figure-counted': ['数字加量词', 'a number with a measure word'],
  'figure-doubling': ['翻番', 'doubling'],
  'figure-half': ['“半”加量词', 'half of a measure'],
  'figure-measured': ['数字加计量单位', 'a number with a unit of measure'],
  'figure-open': ['约数（几、数、多）', 'an open number'],
  'figure-range': ['数字区间', 'a range'],
  'figure-ratio': ['比例', 'a ratio'],
  'figure-share': ['百分比、分数或成数', 'a share'],
  'person-byline': ['署名', 'a byline'],
  'person-captioned': ['图片说明', 'a caption'],
  'person-transcribed': ['外国人名（音译）', 'a foreign name in transcription'],
  'person-dotted': ['带间隔号的姓名', 'a name with a dot'],
  'person-known': ['常见人物', 'a well-known name'],
  'person-listed': ['名单', 'a list of names'],
  'person-recurring': ['前文出现过的人', 'named before on this page'],
  'person-roster': ['名册', 'a roster'],
  'person-speaker': ['报告人', 'the speaker of the report'],
  'person-untitled': ['从上下文看是人名', 'a person, by the words around the name'],
  'person-speaking': ['“说、表示”前的姓名', 'a name before a verb of speaking'],
  'person-surname': ['姓加职务', 'a surname with a title'],
  'person-title-behind': ['姓名后有职务', 'a title behind the name'],
  'person-titled': ['姓名前有职务', 'a title before the name'],
  'initiative-campaign': ['专项行动或活动', 'a campaign'],
  'initiative-national': ['国家战略或目标', 'a national strategy'],
  'initiative-platform': ['平台名称', 'a platform'],
  'initiative-proper': ['专名', 'a proper name'],
  'initiative-quoted': ['引号中的名称', 'a name in quotes'],
  'initiative-recurring': ['本页别处加了引号', 'in quotes elsewhere on this page'],
  'initiative-warden': ['河长制一类制度', 'a warden system'],
  'document-title': ['书名号', 'title marks'],
  lexicon: ['工作区词表', 'the workspace’s words'],
};

/** A rule in words; its name where there are none yet. */
export function ruleWords(rule: string, language: 'zh' | 'en'): string {
  return RULES[rule]?.[language === 'zh' ? 0 : 1] ?? rule;
}
