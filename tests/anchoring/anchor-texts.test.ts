import { describe, expect, it, vi } from 'vitest';
import { anchorTexts } from '../../shared/anchoring/anchor-texts.ts';
import { describeText } from '../../shared/anchoring/describe-text.ts';
import { anchorAllNow, anchorNow, describeQuote, reanchor } from './anchor-for-test.ts';
import { edited, REPORT } from './report-fixture.ts';

const lines = REPORT.split('\n');
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('anchoring on an edited text', () => {
  it('A7 takes no longer name for one that stood at the text’s very end', () => {
    const text = '出席会议的委员有陈知禾、周平禾、李青禾、何志禾';
    const target = describeText(text, text.length - 3, text.length);
    expect(anchorNow(`${text}鹏`, target).status).toBe('orphan');
    expect(anchorNow(`${text}\n责任编辑`, target)).toMatchObject({ status: 'found', start: text.length - 3 });
  });

  it('A2 finds a figure after paragraphs were inserted, deleted and moved', () => {
    expect(reanchor(REPORT, '351件', `导航 要闻 351件 专题\n${REPORT}`)).toMatchObject({
      status: 'found',
      words: '351件',
      at: REPORT.indexOf('351件') + 14,
    });
    expect(reanchor(REPORT, '129场次', lines.toReversed().join('\n'))).toMatchObject({
      status: 'found',
      words: '129场次',
    });
    expect(reanchor(REPORT, '129场次', lines.filter((_, i) => i !== 3 && i !== 5).join('\n'))).toMatchObject({
      status: 'found',
    });
  });

  it('A3 finds words in another width, with other quote marks, padded, broken and full of invisible characters', () => {
    expect(reanchor(REPORT, '3200余万元', fullWidth(REPORT))).toMatchObject({
      status: 'found',
      words: '３２００余万元',
    });
    expect(reanchor(REPORT, '“茶叙协商”', REPORT.replace(/“/g, '『').replace(/”/g, '』'))).toMatchObject({
      status: 'found',
      words: '『茶叙协商』',
    });
    expect(reanchor(REPORT, '卫青', REPORT.replace(/卫青(?!松)/g, '卫\u3000青'))).toMatchObject({
      status: 'found',
      words: '卫\u3000青',
    });
    expect(reanchor(REPORT, '268件', edited('268件', '26\u00ad8\u200b件'))).toMatchObject({
      status: 'found',
      words: '26\u00ad8\u200b件',
    });
    expect(reanchor(REPORT, '解决实际问题268件', edited('实际问题', '实际\n问题'))).toMatchObject({
      status: 'found',
      words: '解决实际\n问题268件',
    });
  });

  it('A4 reports a replaced figure as changed', () => {
    expect(reanchor(REPORT, '386件', edited('386件', '392件'))).toMatchObject({
      status: 'changed',
      words: '392件',
    });
    expect(reanchor(REPORT, '3200余万元', edited('3200余万元', '近3500万元'))).toMatchObject({
      status: 'changed',
      words: '近3500万元',
    });
    expect(reanchor(REPORT, '47个', edited('47个', '147个'))).toMatchObject({
      status: 'changed',
      words: '147个',
    });
  });

  it('A4 reports a decimal that was rounded, and a grouped number that is not any more', () => {
    for (const [from, to] of [
      ['3.26万元', '3万元'],
      ['94%', '94.37%'],
      ['12,345件', '9876件'],
    ] as const) {
      const report = edited('3200余万元', from);
      expect(reanchor(report, from, edited(from, to, report))).toMatchObject({
        status: 'changed',
        words: to,
      });
    }
  });

  it('A4 reports a replaced figure whose new value stands elsewhere too', () => {
    expect(reanchor(REPORT, '15家', edited('15家', '12家'))).toMatchObject({
      status: 'changed',
      words: '12家',
      at: REPORT.indexOf('15家'),
    });
  });

  it('A5 orphans a replaced name, though the old one stands in another sentence', () => {
    expect(reanchor(REPORT, '褚明远', edited('主席褚明远(前排', '主席何志强(前排'), 2)).toEqual({
      status: 'orphan',
    });
    expect(reanchor(REPORT, '卫青', edited('卫青、秘书长', '卫红、秘书长'))).toEqual({ status: 'orphan' });
    expect(reanchor(REPORT, '沈秀兰', edited('沈秀兰', '沈秀丽'))).toEqual({ status: 'orphan' });
  });

  it('A5 orphans a title with a replaced name, and a count of people led by another', () => {
    expect(reanchor(REPORT, '第二调研组由副主席沈秀兰', edited('沈秀兰', '何玉珍'))).toEqual({
      status: 'orphan',
    });
    expect(reanchor(REPORT, '第二调研组由副主席沈秀兰', edited('沈秀兰', '沈秀珍'))).toEqual({
      status: 'orphan',
    });
    const before = '会议由褚明远等12人发起,历时三天,形成共识。';
    expect(
      reanchor(
        `前言。\n${before}\n尾声。`,
        '褚明远等12人',
        `前言。\n${before.replace('褚明远', '卫青松')}\n尾声。`,
      ),
    ).toEqual({ status: 'orphan' });
  });

  it('A5 does not take a longer name for the shorter one in it', () => {
    expect(reanchor(REPORT, '卫青', edited('副主席卫青、秘书长', '秘书长'))).toEqual({ status: 'orphan' });
  });

  it('A5 does not take a name that became longer, and keeps one that words were put beside', () => {
    expect(reanchor(REPORT, '褚明远', edited('主席褚明远领衔', '主席褚明远航领衔'))).toEqual({
      status: 'orphan',
    });
    expect(reanchor(REPORT, '褚明远', edited('主席褚明远领衔', '主席褚明远同志领衔'))).toMatchObject({
      status: 'found',
      words: '褚明远',
    });
  });

  it('A6 orphans what was deleted', () => {
    expect(reanchor(REPORT, '129场次', edited('开展活动129场次,', ''))).toEqual({ status: 'orphan' });
    expect(reanchor(REPORT, '386件', edited(/据统计.*?。/, ''))).toEqual({ status: 'orphan' });
    expect(reanchor(REPORT, lines[5]!, lines.filter((_, i) => i !== 5).join('\n'))).toEqual({
      status: 'orphan',
    });
  });

  it('A6 does not take the report of another year for this one', () => {
    const sentence = '据统计,2024年,临溪市政协共征集提案386件';
    expect(
      reanchor(
        REPORT,
        '386件',
        `${edited(/据统计.*?。/, '')}\n${sentence.replace('2024', '2023')},经审查立案340件。`,
      ),
    ).toEqual({ status: 'orphan' });
  });

  it('A8 does not find a figure inside a longer one', () => {
    expect(reanchor('共有提案26件。', '26件', '另有提案526件。')).toEqual({ status: 'orphan' });
    expect(reanchor('投入3亿元。', '3亿元', '投入2.3亿元。').status).not.toBe('found');
    expect(reanchor('走访十家。', '十家', '走访二十家。').status).not.toBe('found');
  });

  it('A9 finds the annotated one of twin sentences, and none when it is gone', () => {
    expect(reanchor(REPORT, '43条', lines.filter((_, i) => i !== 5).join('\n'), 2)).toMatchObject({
      status: 'found',
      words: '43条',
    });
    expect(reanchor(REPORT, '43条', lines.filter((_, i) => i !== 5).join('\n'), 1)).toEqual({
      status: 'orphan',
    });
    expect(reanchor(REPORT, '43条', lines.filter((_, i) => i !== 6).join('\n'), 2)).toEqual({
      status: 'orphan',
    });
    expect(reanchor(REPORT, '37条', lines.filter((_, i) => i !== 7).join('\n'))).toEqual({
      status: 'orphan',
    });
  });

  it('A10 reports an edited passage over its new words', () => {
    const passage = '一年来,市政协创设“茶叙协商”平台,在各乡镇设点47个,开展活动129场次';
    expect(reanchor(REPORT, passage, edited('设点47个', '共设点位51个'))).toMatchObject({
      status: 'changed',
      words: passage.replace('设点47个', '共设点位51个'),
    });
    expect(reanchor(REPORT, passage, edited('创设', '创立'))).toMatchObject({
      status: 'changed',
      words: passage.replace('创设', '创立'),
    });
    expect(reanchor(REPORT, lines[4]!, edited(/,开展活动.*?268件/, ''))).toMatchObject({
      status: 'changed',
      words: '一年来,市政协创设“茶叙协商”平台,在各乡镇设点47个。',
    });
  });

  it('A11 finds a telling figure in a rewritten sentence with the same numbers', () => {
    const rewritten = '“茶叙协商”如今有47个点位,办活动129场次,群众的实际问题累计解决了268件。';
    expect(reanchor(REPORT, '268件', edited(/一年来,市政协创设.*?。/, rewritten))).toMatchObject({
      status: 'found',
      words: '268件',
    });
    expect(reanchor(REPORT, '268件', `摘要\n${rewritten}`)).toMatchObject({
      status: 'found',
      words: '268件',
    });
    const other = (from: string, to: string) => `摘要\n${rewritten.replace(from, to)}`;
    expect(reanchor(REPORT, '268件', other('129', '130'))).toEqual({ status: 'orphan' });
    expect(reanchor(REPORT, '268件', other('47', '52'))).toEqual({ status: 'orphan' });
  });

  it('A11 finds a figure on a page that was put into traditional characters, by the numbers and marks around it', () => {
    const simplified = '临体过贯谱书乡镇设点开动场为众决实际题绩调组队访业见议后报聚会协';
    const traditional = [...'臨體過貫譜書鄉鎮設點開動場為眾決實際題績調組隊訪業見議後報聚會協'];
    const page = [...REPORT].map(c => traditional[simplified.indexOf(c)] ?? c).join('');
    expect(reanchor(REPORT, '47个', page)).toMatchObject({ status: 'found', words: '47个' });
    expect(reanchor(REPORT, '47个', page.replace('129', '130').replace('268', '286'))).toEqual({
      status: 'orphan',
    });
  });

  it('A12 tells exact copies apart by rank while all of them stand', () => {
    const row = '收到提案442件,立案430件。\n';
    const page = row.repeat(40);
    expect(reanchor(page, '442件', `导航\n${page}`, 20)).toMatchObject({
      status: 'found',
      at: 3 + 19 * row.length + 4,
    });
    expect(reanchor(page, '442件', row.repeat(39), 20)).toEqual({ status: 'orphan' });
  });

  it('A13 orphans a tie and names the candidates', () => {
    const result = anchorNow(
      `${lines[5]}\n另一栏\n${lines[5]}`,
      describeQuote(lines.slice(0, 6).join('\n'), '43条'),
    );
    expect(result).toMatchObject({ status: 'orphan', reason: 'tie', candidates: [{}, {}] });
  });

  it('A14 finds words without context only where they stand once', () => {
    const bare = (exact: string) => ({ exact, prefix: '', suffix: '', start: -1, end: -1 });
    expect(anchorNow(REPORT, bare('351件'))).toMatchObject({
      status: 'found',
      start: REPORT.indexOf('351件'),
    });
    expect(anchorNow(REPORT, bare('43条'))).toMatchObject({ status: 'orphan' });
    expect(anchorNow(REPORT, bare('999件'))).toMatchObject({ status: 'orphan', reason: 'gone' });
    expect(anchorNow(REPORT, bare(''))).toMatchObject({ status: 'orphan', reason: 'empty' });
  });

  it('A17 tells names apart that differ in a low surrogate', () => {
    const before = '市政协常委周𬭚、周𬭬、周𬭎、周𬭭参加座谈。';
    expect(reanchor(before, '周𬭎', `标题\n${before}`)).toMatchObject({ status: 'found', words: '周𬭎' });
    expect(reanchor(before, '周𬭎', before.replace('周𬭎、', ''))).toEqual({ status: 'orphan' });
  });
});

describe('anchoring a batch', () => {
  const targets = ['351件', '沈秀兰', '129场次'].map(quote => describeQuote(REPORT, quote));

  it('A15 answers in the order of the targets', () => {
    const after = edited('沈秀兰', '沈玉兰');
    expect(anchorAllNow(after, targets).map(r => r.status)).toEqual(['found', 'orphan', 'found']);
  });

  it('A15 pauses whenever its time is used up', async () => {
    let clock = 0;
    const pause = vi.fn(async () => {});
    await anchorTexts(REPORT, targets, { now: () => clock++, budget: 2, pause });
    expect(pause.mock.calls.length).toBeGreaterThan(1);
  });

  it('A15 rejects when aborted, also in the middle', async () => {
    await expect(anchorTexts(REPORT, targets, { signal: AbortSignal.abort() })).rejects.toThrow();
    const controller = new AbortController();
    const pause = async () => controller.abort();
    await expect(
      anchorTexts(REPORT, targets, { signal: controller.signal, budget: 0, pause }),
    ).rejects.toThrow();
  });
});
