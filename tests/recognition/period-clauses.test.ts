import { expect, test } from 'vitest';
import { inReport, NEWS_HEAD, periods, REPORT_HEAD } from './helpers.ts';

test('R16 what a bracket tells of another time ends with it', () => {
  const text = `${NEWS_HEAD}截至2023年1月12日，大会收到提案300件（2022年收到280件）；集体提案90件，占30%。`;
  expect(periods(text)).toEqual(['2023-01-12', '2022', '2023-01-12', '2023-01-12']);
});

test('R16 what something came to since a year is of the last of those years', () => {
  expect(inReport('2018年以来，覆盖率提升到89%，建成步道30条。')).toEqual(['2021', '2018/2021']);
});

test('R16 a figure that another is compared with is of its own time', () => {
  expect(inReport('上报信息57篇，比2019年23篇增加了148%。')).toEqual(['2021', '2019', '2021']);
});

test('R16 the first end of a growth that is of now has the time of its sentence', () => {
  expect(inReport('担保余额由年初的3亿元增加到4亿元。')).toEqual(['2021', '2021']);
  expect(inReport('联系社区由22个增加到35个。')).toEqual([undefined, '2021']);
});

test('R16 the year that something is compared with is not that of a later month', () => {
  expect(inReport('覆盖面由上年的六成扩大到九成，至11月底全部办复，满意率99%。')).toEqual([
    '2020',
    '2021',
    '2021',
  ]);
});

test('R16 what began on a day goes on, what was done there is of the day', () => {
  const text = (rest: string) => `${NEWS_HEAD}工作室于2022年9月27日揭牌，${rest}。`;
  expect(periods(text('走访农户40户'))).toEqual(['2022']);
  expect(periods(text('到会委员40名'))).toEqual(['2022-09-27']);
});

test('R16 years in a row that are summed up are a span', () => {
  expect(periods(`${NEWS_HEAD}委员连续10年共捐资80万元。`).at(-1)).toBe('2013/2022');
});

test('R16 what a session has is of all the days from its opening to its close', () => {
  const text = `${NEWS_HEAD}记者获悉，会议将于2月2日开幕，2月6日上午闭幕。大会共有审议报告等八项议程。`;
  expect(periods(text)).toEqual(['2023-02-02/2023-02-06']);
});

test('R16 what a bulletin tells of its months in a sentence holds for the next ones', () => {
  const head = '关于2017年上半年信息工作情况的通报\n各县区政协：\n';
  expect(periods(`${head}1—6月，编发《社情民意》96期。领导批示39件。`)).toEqual([
    '2017-01/2017-06',
    '2017-01/2017-06',
  ]);
});

test('R16 news that names in its title who reports is no report', () => {
  const head = '市政协四次会议开幕\n周明作市政协常委会工作报告\n李禾作提案工作情况报告\n2023-01-13 09:20\n';
  expect(periods(`${head}1月12日，市政协四次会议开幕。会议应出席委员521人。`)).toEqual(['2023-01-12']);
});

test('R16 how a committee is made up is of the year, whatever day it is told of', () => {
  const text = `${NEWS_HEAD}1月12日，会议在青河举行。市政协第五届委员会委员共290名。`;
  expect(periods(text)).toEqual(['2023']);
});

test('R16 目前 before the word for a condition says nothing of this day', () => {
  expect(inReport('因目前条件限制留作参考的9件。')).toEqual(['2021']);
});

test('R16 suggestions that come in from others are not put forward on the day', () => {
  const text = `${NEWS_HEAD}1月12日，新闻发布会举行。\n过去一年开展献策活动，收到300条意见建议。`;
  expect(periods(text)).toEqual(['2022']);
});

test('R16 the session since which a report tells holds for the report only', () => {
  const text = `${REPORT_HEAD}2021年1月5日，会议听取十届三次会议以来提案工作情况的报告等八项议程。`;
  expect(periods(text)).toEqual(['2021-01-05']);
});

test('R16 so many years of which a news page names no beginning are left open', () => {
  const text = (before: string) => `${NEWS_HEAD}${before}三年来，小组走访农户300户。`;
  expect(periods(text('')).at(-1)).toBeUndefined();
  expect(periods(text('小组于2020年成立。')).at(-1)).toBe('2020/2022');
  expect(periods(text('').replace('三', '五')).at(-1)).toBe('2018/2022');
  expect(inReport('三年来，小组走访农户300户。').at(-1)).toBe('2019/2021');
});

test('R16 将 before a figure is what is done with so many, not what is to be', () => {
  const text = `${NEWS_HEAD}1月12日，新居在河口村落成。工作队组织车辆将40户农民送去新居，又送20位老人回家。`;
  expect(periods(text)).toEqual(['2023-01-12', '2023-01-12']);
});

test('R16 of whom a committee is made up is told to the end of its sentence', () => {
  const text = `${NEWS_HEAD}1月12日，会议在青河举行。市政协第五届委员会委员共290名。其中，留任委员140名，占48%；新任委员150名；妇女委员60名，占21%。`;
  expect(periods(text)).toEqual(Array(6).fill('2023'));
});

test('R16 the day from which a law holds is not the page’s', () => {
  const text = '“救助条例”2023年6月1日起施行。委员说，目前有52种药品纳入目录。';
  expect(periods(text).at(-1)).toBeUndefined();
  expect(periods(text.replace('起施行', '，市政协开会')).at(-1)).toBe('2023');
});

test('R16 明年 in a name says nothing of a time', () => {
  expect(periods(`${NEWS_HEAD}周从友、李明年、王顺喜委员分别捐款10万元。`)).toEqual(['2023']);
});

test('R16 several months together hold for the sentences behind them too', () => {
  const text = `${NEWS_HEAD}2022年6月至8月，监督组查看路段21条。发放问卷300份。全年共办理提案40件。`;
  expect(periods(text)).toEqual(['2022-06/2022-08', '2022-06/2022-08', '2022']);
  expect(inReport('10月、11月两个月办活动329场次。').at(-1)).toBe('2021-10/2021-11');
});

test('R16 what a person has done is of no one time', () => {
  const text = `${NEWS_HEAD}周禾，男，1965年3月生，河口人。主持课题4项，获专利2项。`;
  expect(periods(text)).toEqual([undefined, undefined]);
  expect(inReport('2020年出生人口3000人。')).toEqual(['2020']);
});

test('R16 the same time of another year is that day or those months of it', () => {
  expect(inReport('截至11月30日办复率99%，去年同期是70%。')).toEqual(['2021-11-30', '2020-11-30']);
  expect(inReport('1至7月开行班列128列，返程占比由去年同期的15.6%提高到27.4%。')).toEqual([
    '2021-01/2021-07',
    '2020-01/2020-07',
    '2021-01/2021-07',
  ]);
  expect(inReport('1至7月收到信息1127条，比去年同期多214条。')).toEqual([
    '2021-01/2021-07',
    '2021-01/2021-07',
  ]);
});

test('R16 the year’s end is of the year that was spoken of', () => {
  expect(inReport('大棚于2020年3月投产，到年底产菇150吨，96户增收。')).toEqual(['2020', '2020']);
});

test('R16 since something began is from the year of that', () => {
  const text = `${NEWS_HEAD}两地结对是在2016年底。结对以来，组织委员考察67批次。`;
  expect(periods(text)).toEqual(['2016/2023']);
  expect(periods(`${NEWS_HEAD}成立以来，调解纠纷30起。`)).toEqual(['2023']);
});

test('R16 the next year is the one behind the year that was named', () => {
  expect(inReport('2018年提出建议12条，次年种薯面积达到11万亩。')).toEqual(['2018', '2019']);
});

test('R16 a day may be glued to a clock', () => {
  const text = '新一届名单出炉，共有委员2172名。2023-01-1811:40:26';
  expect(periods(text)).toEqual(['2023']);
});

test('R16 the year that a page plans is the one behind the year it reviews', () => {
  const text = '1月15日，区政协三次会议开幕。\n一年来，收到提案415件。\n会议指出，2024年区政协将抓好落实。';
  expect(periods(text)).toEqual(['2023']);
});

test('R16 what a session tells of a year holds for the page', () => {
  const text = `${NEWS_HEAD}会议透露：2022年，市政协投身抗疫。\n疫情发生后，1400名委员响应。`;
  expect(periods(text)).toEqual(['2022']);
});

test('R16 近年来 is by now, within its sentence', () => {
  const head = NEWS_HEAD.replace('2023-01-13', '2023-06-13');
  expect(periods(`${head}近年来，全区建成景区4家。`)).toEqual(['2023']);
});

test('R16 years before a number of a term are a span', () => {
  expect(inReport('2016年至2020年十四届市政协开展协商138次。')).toEqual(['2016/2020']);
});

test('R16 who takes part is counted there', () => {
  const text = `${NEWS_HEAD}1月12日，市政协召开提案交办会，交办2022年提案。\n各承办单位负责人共180余人参加会议。`;
  expect(periods(text)).toEqual(['2023-01-12']);
});

test('R16 two years that a page names are those that it sums up', () => {
  const text = `${NEWS_HEAD}市政协公布2021-2022年度评选结果。两年共上报信息236条，其中187条被采用。`;
  expect(periods(text).slice(-2)).toEqual(['2021/2022', '2021/2022']);
  expect(periods(`${NEWS_HEAD}近几年来，每年争取资金400万元。`)).toEqual([undefined]);
});

test('R16 what came of all that was done by a day is of the year', () => {
  expect(inReport('至11月底全部办复，已解决的143件，满意率98%。')).toEqual(['2021', '2021']);
});

test('R16 a page may be dated by the paper that stands at its end', () => {
  const text = '本次展览收到来稿428件。\n（《青河日报》2023年9月21日第3版）';
  expect(periods(text)).toEqual(['2023']);
});
