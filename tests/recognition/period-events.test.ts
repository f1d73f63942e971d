import { expect, test } from 'vitest';
import { inReport, NEWS_HEAD, periods, REPORT_HEAD } from './helpers.ts';

/** The periods of the figures that have one: 五年 itself measures and has none. */
const dated = (text: string) => periods(text).filter(Boolean);

test('R16 a dateline is no event: a survey of the year tells of its year', () => {
  const head = '提质增效谱新篇——青河市政协履职综述\n2025-08-21 16:32 青河报 2025年8月21日 1版\n';
  expect(periods(`${head}今年以来，市政协加强学习。\n组织专题党课5次。`)).toEqual(['2025']);
});

test('R16 the month of an event does not hide its day', () => {
  const head = '青河新闻 2023-03-04\n市政协一次会议开幕\n';
  expect(periods(`${head}会议4日下午开幕。三月青河，春意盎然。会议应出席委员269人，实到262人。`)).toEqual([
    '2023-03-04',
    '2023-03-04',
  ]);
});

test('R16 years gone by that news counts end with the last whole one before its day', () => {
  const head = '青河新闻 2023-03-04\n市政协一次会议开幕\n';
  expect(
    dated(`${head}市政协一次会议4日开幕。大会听取了提案工作情况。五年来，共收到提案2932件，立案2381件。`),
  ).toEqual(['2018/2022', '2018/2022']);
});

test('R16 what a speaker puts forward is of the day', () => {
  const head = '青河新闻 2023-03-04\n市政协一次会议开幕\n';
  expect(dated(`${head}市政协一次会议4日开幕。主席从六个方面回顾了工作，提出八点建议。`)).toEqual([
    '2023-03-04',
    '2023-03-04',
  ]);
  // but of the years that its clause names
  expect(dated(`${head}市政协一次会议4日开幕。主席从六个方面回顾了过去五年的工作。`)).toEqual(['2018/2022']);
});

test('R16 years since one that the sentence names begin there', () => {
  expect(inReport('自2018年起探索新路，4年来收集提案2800件。').filter(Boolean)).toEqual(['2018/2021']);
});

test('R16 a growth from a year ends in the time of its sentence', () => {
  expect(inReport('2021年，办结率由2016年的91.5%提高到99%，重点提案9件。')).toEqual(['2016', '2021', '2021']);
  expect(inReport('水质达标率由2015年的60%上升到2019年的85%。')).toEqual(['2015', '2019']);
  expect(inReport('2020年新增车位900个，是2014年的3倍。')).toEqual(['2020', '2020']);
});

test('R16 the year in which something was founded is not that of how it is now', () => {
  expect(inReport('走进建于1986年的老小区，共有楼房31栋。')).toEqual(['2021']);
  expect(inReport('学校创办于1986年，占地32亩。')).toEqual(['2021']);
  expect(inReport('2012年成立的工作室现有成员23名，联系15个社区。')).toEqual(['2021', '2021']);
  expect(inReport('2019年建成的12个站点全部开放。')).toEqual(['2019']);
});

const VISIT = `${NEWS_HEAD}1月12日，市政协组织委员视察湿地。\n`;

test('R16 how a thing is that is seen on a visit is of the year, what is done there of the day', () => {
  expect(periods(`${VISIT}清水河全长98公里，涉及4个县区。`)).toEqual(['2023', '2023']);
  expect(periods(`${VISIT}石桥村620户、1980人，会上有9名委员发言。`)).toEqual(['2023', '2023', '2023-01-12']);
  expect(periods(`${VISIT}委员们向学校捐款20万元。`)).toEqual(['2023-01-12']);
  expect(periods(`${VISIT}座谈会上，林业局负责人介绍说，湿地现有鸟类130种。`)).toEqual(['2023']);
});

test('R16 what is planned or made ready at an event is not of its day', () => {
  expect(periods(`${VISIT}为开好这次会议，前期走访企业30家。`)).toEqual(['2023']);
  expect(periods(`${VISIT}市政协年内再组织3批委员视察。`)).toEqual(['2023']);
});

test('R16 what a month began is told of as it is now', () => {
  expect(periods(`${VISIT}小区去年4月动工，目前新增车位90个。`)).toEqual(['2023']);
});

test('R16 当年 is the year that was named last', () => {
  expect(inReport('2019年列为重点提案，当年安排资金30万元。')).toEqual(['2019']);
});

test('R16 the plan that a year opens does not stand for the year', () => {
  expect(inReport('2022年是“十四五”开局之年。全年安排议题8项。')).toEqual(['2022']);
});

test('R16 a page without a date is of the last of several years that it tells of if it opens with it', () => {
  const body = '2019年他当选委员。2020年5月，议事室建成。2021年入选案例。\n如今，小区20部电梯都已加装。';
  expect(periods(body)).toEqual([undefined]);
  expect(periods(`2021年岁初，他再次当选。${body}`)).toEqual(['2021']);
});

test('R16 two years and more go back one year further than two', () => {
  expect(inReport('两年来，接待群众300人。').filter(Boolean)).toEqual(['2020/2021']);
  expect(inReport('两年多来，接待群众300人。').filter(Boolean)).toEqual(['2019/2021']);
});

test('R16 a plan of a year speaks of that year', () => {
  const text =
    '政协青河县委员会2025年度协商工作计划\n\n一、协商议题\n专题协商4项，全年完成。\n青河县政协办公室\n2025年3月4日印发';
  expect(periods(text)).toEqual(['2025']);
});

test('R16 the year that a sentence aims at holds for it', () => {
  expect(inReport('到2027年，全市收入突破200亿元。')).toEqual(['2027']);
});

test('R16 what is put forward at another event of a bulletin is of its day', () => {
  const text = `${VISIT}\n1月14日，委员们视察校园。委员们提出了三点建议：\n`;
  expect(periods(text)).toEqual(['2023-01-14']);
});

test('R17 a time left open before a list says nothing of its members', () => {
  const text = `${NEWS_HEAD}近年来，我区加快建设。\n第二，家庭医生签约率为61%。`;
  expect(periods(text)).toEqual(['2023']);
  expect(periods(`${NEWS_HEAD}几年下来，他提交提案21件。`)).toEqual([undefined]);
});

test('R16 a page is of the month that it ends with', () => {
  const text = '民革青河支部现有党员37人。\n今年资助学生20名。\n（2015年5月　陈知禾）';
  expect(periods(text)).toEqual(['2015', '2015']);
});

test('R16 a title’s span of years is what the page reviews', () => {
  expect(dated('政协青河县委员会工作掠影（2017—2021）\n\n征集提案643件。')).toEqual(['2017/2021']);
});

test('R9 R16 a thing each month is no January', () => {
  const text = `${NEWS_HEAD}一人一策、一月一题、一季一评。开展议事12场。`;
  expect(periods(text)).toEqual(['2023']);
});

test('R16 what a session received is not of the day on which its proposals were handed over', () => {
  const text = `${NEWS_HEAD}1月12日，召开提案交办会。\n据统计，大会期间共收到提案196件。经济类58件。`;
  expect(periods(text)).toEqual(['2023', '2023']);
});

test('R16 a page that draws a picture tells of its event in that paragraph only', () => {
  const head = '书香青河侧记\n2023-05-12 09:20 来源：青河日报\n';
  const body = '4月23日，读书月启动，30名委员现场领取书单。\n市政协举办讲堂9期。';
  expect(periods(head + body)).toEqual(['2023-04-23', '2023']);
});

test('R16 a title that looks back on five years reviews the term', () => {
  const text = '履职为民谱新篇——青河县政协五年履职回顾\n2021-12-20 09:00 来源：青河日报\n共提交提案892件。';
  expect(dated(text)).toEqual(['2017/2021']);
});

test('R16 a plan in a title is not what the page reviews', () => {
  const page = (title: string) => `${title}\n2021-03-24 09:20 来源：青河日报\n市政协收到建议90条。`;
  expect(periods(page('市政协围绕“十四五”规划编制建言'))).toEqual(['2021']);
  expect(periods(page('市政协审议2021—2025年提案工作规划'))).toEqual(['2021']);
});

test('R16 本届以来 on a page that draws a picture is the term', () => {
  const text = '九届县政协提案工作综述\n2021-12-20 09:00 来源：青河日报\n本届以来，共收到提案90件。';
  expect(periods(text)).toEqual(['2017/2021']);
});

test('R16 the eve of a day is no time of its own', () => {
  expect(inReport('5月20日是助残日前夕，30名委员走进学校。')).toEqual(['2021-05-20']);
});

test('R16 news that tells of a day gives it to what was done there only', () => {
  expect(periods(`${VISIT}委员们走访了6个村。`)).toEqual(['2023-01-12']);
  expect(periods(`${VISIT}这160件提案，立案的152件。`)).toEqual(['2023', '2023']);
  expect(periods(`${VISIT}委员中，中共党员120名，妇女66名。`)).toEqual(['2023', '2023']);
});

test('R16 其中 is of the time of the figure before', () => {
  expect(periods(`${VISIT}委员目前总数310名。其中，新提名的180名。`)).toEqual(['2023', '2023']);
  expect(periods(`${VISIT}截至去年11月，征集提案90件。其中，集体提案40件。`)).toEqual(['2022-11', '2022-11']);
});

test('R16 how many there are now is of the page’s year, whatever year the paragraph began with', () => {
  expect(periods(`${VISIT}2021年，市政协建成首个驿站。现有驿站60个，委员轮流值守。`)).toEqual(['2023']);
});

test('R16 the statistics of a month go on behind a semicolon and in the next sentence', () => {
  const body = '5月份，工业增加值增长4.1%；私营企业增长6.2%。分门类看，采矿业下降2.4%。';
  expect(periods(`一季度统计\n2023-06-13 来源：青河日报\n${body}`)).toEqual([
    '2023-05',
    '2023-05',
    '2023-05',
  ]);
  expect(inReport('5月份，产值增长4%，增速与4月份持平；环比增长1%。')).toEqual(['2021-05', '2021-05']);
});

test('R16 honours are given on the day, whatever year they are for', () => {
  const body = '1月12日，会议举行。会议对2022年度18件优秀提案进行表彰。';
  expect(periods(NEWS_HEAD + body)).toEqual(['2023-01-12']);
});

test('R16 what is done during a session is of all its days, where the page names the first and the last', () => {
  const body = '会议将于1月16日上午开幕，1月19日闭幕。\n会议期间，将安排2次大会发言。';
  expect(periods(`${NEWS_HEAD}${body}`)).toEqual(['2023-01-16/2023-01-19']);
  const span = '1月16日至19日，会议举行。\n会议期间，表彰先进委员9名。';
  expect(periods(`${NEWS_HEAD}${span}`)).toEqual(['2023-01-16/2023-01-19']);
  expect(periods(`${NEWS_HEAD}1月16日，会议开幕。\n会议期间，委员们将分7个小组审议。`)).toEqual(['2023']);
});

test('R16 a motion that is submitted for deliberation makes no report of news', () => {
  const body = '1月12日，会议举行，应到委员310名。会议讨论关于提请审议2021年预算的议案。';
  expect(periods(`青河市政协举行会议\n2023-01-13 来源：青河日报\n${body}`)).toEqual(['2023-01-12']);
});

test('R16 what a long paragraph begins with holds to its end', () => {
  const long = '，民生改善更加有力，协商氛围更加浓厚'.repeat(30);
  const text = `${REPORT_HEAD}\n一、2021年工作回顾\n五年来，成绩来之不易${long}。创建文明乡镇13个。`;
  expect(periods(text)).toEqual([undefined, '2017/2021']);
});

test('R16 points that somebody shares there are of the day', () => {
  const body = '1月12日，学习会举行。委员们到场学习。\n他分享了四点心得体会。';
  expect(periods(`${NEWS_HEAD}${body}`)).toEqual(['2023-01-12']);
});

test('R16 months from the first to the last, and the first so many', () => {
  expect(periods(`${NEWS_HEAD}去年1月份到11月份，收到提案90件。`)).toEqual(['2022-01/2022-11']);
  expect(periods(`${NEWS_HEAD}2022年前10个月，收到提案90件。`)).toEqual(['2022-01/2022-10']);
});

test('R16 days by which something grew are counted, and last no time', () => {
  expect(periods(`${NEWS_HEAD}2022年，优良天数增加了12天。`)).toEqual(['2022']);
  expect(periods(`${NEWS_HEAD}2022年，办理历时12天。`)).toEqual([undefined]);
});

test.each([
  ['2023年1月10～13日', '2023-01-10/2023-01-13'],
  ['2023年1月10—13日', '2023-01-10/2023-01-13'],
  ['2023年1月28-2月1日', '2023-01-28/2023-02-01'],
  ['2023年1月28日至2月1日', '2023-01-28/2023-02-01'],
])('R16 %s is a span of days', (text, iso) => {
  expect(periods(`${text}，会议召开，出席委员315人。`)).toEqual([iso]);
});

test('R16 during the session of the paragraph is on all its days, whatever its reports are of', () => {
  const body =
    '第三次会议于1985年6月24~29日召开。听取六届二次会议以来提案办理情况的报告。会议期间出简报26期，收到提案187件。';
  expect(periods(`市志\n第二次会议于1984年8月6~11日召开。\n${body}`)).toEqual([
    '1985-06-24/1985-06-29',
    '1985-06-24/1985-06-29',
  ]);
});

test('R16 how many were elected, in the heads of a list of them', () => {
  const text = '公告\n会议于2021年10月14日选举产生了副主席，现公告如下：\n副主席（8名）：\n徐知禾（壮族）\n';
  expect(periods(text)).toEqual(['2021-10-14']);
});

test('R16 the event goes on behind a day to come', () => {
  const body = '1月12日，预备会议举行，决定大会于1月15日开幕。大会主席团由90人组成。';
  expect(periods(`${NEWS_HEAD}${body}`)).toEqual(['2023-01-12']);
});

test('R16 明天 is the day after the page’s own', () => {
  expect(periods(`${NEWS_HEAD}明天，300名委员将参加开幕会。`)).toEqual(['2023-01-14']);
});

test('R16 the day on which a reporter learnt of it is not the figure’s', () => {
  expect(periods(`${NEWS_HEAD}1月12日，记者从市政协获悉，市政协将新建驿站12个。`)).toEqual(['2023']);
});

test('R16 a time behind the whole that has so many is of what the whole does', () => {
  expect(periods(`${NEWS_HEAD}这个拥有900多人的村庄从去年开始评选。`)).toEqual(['2023']);
});

test('R16 what is told at the event is of its day, whatever year the paragraph began with', () => {
  const body = '昨日，座谈会召开。\n市里自1998年推行采购，2010年已成规模。在民主监督会上，有9名委员发言。';
  expect(periods(`${NEWS_HEAD}${body}`)).toEqual(['2023-01-12']);
});

test('R16 a broadcast’s date has no marks between its parts', () => {
  const head = '（《青河新闻》 20250303 19:00）\n九届三次会议3日举行。';
  expect(periods(`${head}会上，有9名委员发言。`)).toEqual(['2025-03-03']);
});

test('R16 从…至今 ends on the page’s own day, 以来 with what it looks back on', () => {
  const head = '青河市政协这一年\n2023-03-13 来源：青河日报\n一年来，成绩不少。\n';
  expect(periods(`${head}从2020年10月份至今，座谈会已举行6场。`)).toEqual(['2023']);
});

test('R16 since a session of another body, too, is the year under review', () => {
  const body = '1月12日，会议举行。主任说，九届市人大三次会议以来，常委会制定法规9件。';
  expect(periods(`${NEWS_HEAD}${body}`)).toEqual(['2022']);
});

test('R16 whoever was elected during a session was so on its day', () => {
  expect(periods(`${NEWS_HEAD}1月12日，会议召开。\n会议期间，选举产生了由9名委员组成的委员会。`)).toEqual([
    '2023-01-12',
  ]);
});

test('R16 news that tells how a year was looked back on is no report', () => {
  const text =
    '市政协举行第二次全体会议\n2023-01-13 来源：青河日报\n1月12日，会议举行。会议应出席委员310人。\n主席对2022年工作进行回顾。';
  expect(periods(text)).toEqual(['2023-01-12']);
});
