import { describe, expect, test } from 'vitest';
import { REPORT_HEAD, statistics } from './helpers.ts';

const periods = (text: string) => statistics(text).map(m => m.period);
/** The periods of the figures that have one: 五年 itself measures and has none. */
const dated = (text: string) => periods(text).filter(Boolean);
const inReport = (body: string) => periods(`${REPORT_HEAD}${body}`);

describe('R16 where a period comes from', () => {
  test('the comma clause', () => {
    expect(inReport('9月份在全区10个街道推开。')).toEqual(['2021-09']);
    expect(inReport('截至2021年7月底，完成3件。')).toEqual(['2021-07']);
  });
  test('the event that the sentence goes on about', () => {
    expect(inReport('5月15日召开动员会，会上共有82名委员发言。')).toEqual(['2021-05-15']);
    expect(inReport('5月15日召开动员会。这次会议收到13篇材料。')).toEqual(['2021-05-15']);
  });
  test('a total behind a month falls back to the year', () => {
    expect(inReport('9月份全面推开，共搭建了50个平台。')).toEqual(['2021']);
    expect(inReport('9月份共发动20名委员，走访80户。')).toEqual(['2021-09', '2021-09']);
  });
  test('what is counted up to a month is of it', () => {
    expect(inReport('截至11月底，已办复300件；其中解决200件。')).toEqual(['2021-11', '2021-11']);
  });
  test('the year in the paragraph', () => {
    expect(inReport('2018年，区里启动改造。完成5个小区。')).toEqual(['2018']);
  });
  test('the heading of the section', () => {
    expect(inReport('开展2次培训。\n\n二、2022年主要工作\n开展3次培训。')).toEqual(['2021', '2022']);
  });
  test('the year under review where nothing is said', () => {
    expect(inReport('全年提交提案28件，占32.1%。')).toEqual(['2021', '2021']);
  });
  test('a plan period is a span', () => {
    expect(inReport('“十三五”期间，建成6个园区。')).toEqual(['2016/2020']);
  });
  test('去年 counts from the page’s date', () => {
    expect(inReport('去年4至6月开展督察12次。')).toEqual(['2021-04/2021-06']);
  });
  test('what grew is of a time before the change, which only its own words tell', () => {
    expect(inReport('2021年，入住率由每层3成提高到七成。')).toEqual([undefined, '2021']);
    expect(inReport('入住率从2018年的31%升至2021年的70%。')).toEqual(['2018', '2021']);
  });
  test('the half year that a sentence begins with holds to its end, a month to the semicolon', () => {
    expect(inReport('2021年上半年，收到提案30件；办复20件。')).toEqual([
      '2021-01/2021-06',
      '2021-01/2021-06',
    ]);
    expect(inReport('5月，走访30户；建成2个驿站。')).toEqual(['2021-05', '2021']);
  });
  test('a span of days keeps both ends', () => {
    expect(inReport('9月16日至17日，有30名委员参加。')).toEqual(['2021-09-16/2021-09-17']);
  });
});

const TERM_HEAD =
  '政协青河市第八届委员会常务委员会关于提案工作情况的报告\n——在政协青河市第九届委员会第一次会议上\n（2017年1月9日）\n\n';
const NEWS_HEAD = '青河市政协会议开幕\n2023-01-13 09:20 来源：青河日报\n';

describe('R16 terms, events and present conditions', () => {
  test('a report at the end of a term reviews five years', () => {
    expect(dated(`${TERM_HEAD}一、五年来的主要工作\n共收到提案1500件。`)).toEqual(['2012/2016']);
  });
  test('the years of the coming term', () => {
    expect(dated(`${TERM_HEAD}过去五年，立案90件。今后五年，办好20件实事。`)).toEqual([
      '2012/2016',
      '2017/2021',
    ]);
  });
  test('five years end with the year under review', () => {
    expect(dated(`${REPORT_HEAD}五年来，共开展视察30次。`)).toEqual(['2017/2021']);
  });
  test('the day the report was given comes before the day it was put online', () => {
    const head = TERM_HEAD.replace('\n', '\n公文网 2021-07-09 11:00:48\n');
    expect(periods(`${head}全年收到提案90件。`)).toEqual(['2012/2016']);
  });
  test('a news page’s own event goes on through its paragraphs', () => {
    const body = '1月12日上午，市政协会议举行。\n应到委员300人，实到280人。';
    expect(periods(NEWS_HEAD + body)).toEqual(['2023-01-12', '2023-01-12']);
  });
  test('how things stand on a news page is of its year', () => {
    expect(periods(`${NEWS_HEAD}1月12日，代表们到访。\n目前全市设有40个工作室。`)).toEqual(['2023']);
  });
  test('what was done since a session is of the year before', () => {
    expect(periods(`${NEWS_HEAD}八届二次会议以来，共提出提案200件。`)).toEqual(['2022']);
  });
  test('a word for these days amid a clause says nothing of the next one', () => {
    expect(periods(`${NEWS_HEAD}1月9日，委员们查看了近期受灾的茶园，送去慰问金5万元。`)).toEqual([
      '2023-01-09',
    ]);
  });
  test('a page on how a year’s proposals were handled tells of that year, not of the day they were handed out', () => {
    const head = '青河县政协2021年提案办理基本情况\n发布时间:2022-01-20\n';
    const body =
      '2021年，收到提案118件。2021年3月1日召开交办会。对闭会期间收到的2件提案及时交办。\n共办理提案120件。';
    expect(periods(head + body)).toEqual(['2021', '2021', '2021']);
  });
  test('a page without a date that names one year only is of that year', () => {
    expect(periods('2017年，县政协开展结对帮扶。\n帮扶28个村。\n捐资14万元。')).toEqual(['2017', '2017']);
    expect(periods('2017年，县政协开展结对帮扶。\n到2018年，帮扶28个村。\n捐资14万元。')).toEqual([
      '2018',
      undefined,
    ]);
  });
  test('an event that is announced is of its own days, not of the day on which it is told', () => {
    const body =
      '1月10日，记者从市政协获悉，市政协九届二次会议将于1月16日至19日召开，400名委员出席。\n会议将完成五项议程。';
    expect(periods(`青河市政协会议召开在即\n2023-01-11\n${body}`)).toEqual([
      '2023-01-16/2023-01-19',
      '2023-01-16/2023-01-19',
    ]);
  });
  test('the first session of a term looks back on the term before', () => {
    const head = '青河区政协九届一次会议开幕\n2017-01-09\n1月9日，会议开幕。\n';
    expect(
      dated(`${head}报告回顾了五年来的工作，开展视察60次。\n副主席说，八届政协共收到提案900件。`),
    ).toEqual(['2012/2016', '2012/2016']);
  });
  test('news of a session tells what the report given there sums up', () => {
    const body =
      '1月12日，青河市政协九届二次会议开幕。副主席陈知禾作提案工作情况的报告。\n他指出，委员们提出提案210件。';
    expect(periods(`${NEWS_HEAD}${body}`)).toEqual(['2022']);
  });
  test('a title that only speaks of a report heads no report', () => {
    const head = '常委会工作报告：头一回讲到河湖\n2023-01-13 来源：青河日报\n昨天，九届二次会议开幕。\n';
    expect(periods(`${head}会议应出席委员300人。`)).toEqual(['2023-01-12']);
  });
  test('what the paragraph goes on to tell of this event is of its day, whatever years were left open before', () => {
    const body =
      '1月12日，书画家们到访清河村。\n近年来，市政协常送文化下乡。这次活动很受欢迎。书画家们创作春联200副。';
    expect(periods(NEWS_HEAD + body)).toEqual(['2023-01-12']);
  });
  test('a page that tells a course of events tells of its year', () => {
    const head = '青河县政协在行动\n2023-02-11 来源：青河日报\n';
    const body = '1月25日，县政协发出号召。1月30日又发出倡议。\n委员陈知禾购买6000元食品，捐赠口罩100个。';
    expect(periods(head + body)).toEqual(['2023', '2023']);
  });
  test('money that is raised on the day is of the day', () => {
    expect(periods(`${NEWS_HEAD}1月12日，捐赠活动举行。\n委员们募集善款9万元。`)).toEqual(['2023-01-12']);
  });
  test('a figure in the title is of the time that the text tells it of', () => {
    const body = '截至1月12日，共收到提案320件。';
    expect(periods(`九届二次会议收到提案320件\n2023-01-13 来源：青河日报\n${body}`)).toEqual([
      '2023-01-12',
      '2023-01-12',
    ]);
  });
  test('a sentence that begins with the session again is of its day', () => {
    const body = '1月12日，会议举行。\n九届一次会议以来，共收到提案310件。会议对15件提案进行表扬。';
    expect(periods(NEWS_HEAD + body)).toEqual(['2022', '2023-01-12']);
  });
  test('news of a first session counts what was done since a year up to the last year of the term', () => {
    const body =
      '1月10日，记者从政协青河省第十届委员会第一次会议上获悉，过去五年收到提案900件。\n2019年以来，开展协商20次。';
    expect(dated(`青河省政协提案办结\n2023-01-10\n${body}`)).toEqual(['2018/2022', '2019/2022']);
  });
  test('what was examined at the session is of its day', () => {
    const body = '1月12日，会议闭幕。\n会上，副主席作了提案审查情况的报告。会议收到提案140件，立案74件。';
    expect(periods(NEWS_HEAD + body)).toEqual(['2023-01-12', '2023-01-12']);
  });
  test('a survey’s year may be written in characters', () => {
    const head = '青河政协报/2024 年/2 月/6 日\n二〇二三年提案工作综述\n';
    expect(periods(`${head}会议期间收到提案 254 件。`)).toEqual(['2023']);
  });
  test('昨日 is the day before the page’s own', () => {
    expect(periods(`${NEWS_HEAD}昨日，市政协组织40名委员视察。`)).toEqual(['2023-01-12']);
    expect(periods('青河市政协视察\n2023-03-01 来源：青河日报\n昨天，40名委员视察。')).toEqual([
      '2023-02-28',
    ]);
  });
  test('今天 is the page’s own day', () => {
    expect(periods(`${NEWS_HEAD}今天，会上有12名委员发言。`)).toEqual(['2023-01-13']);
  });
  test('a year in the name of a day’s event leaves the day', () => {
    expect(periods('1月19日，2020年度走访活动在石桥村举行，30名委员参加。')).toEqual(['2020-01-19']);
  });
  test('一年来 behind an agency’s day is the year under review', () => {
    expect(periods('青河市2013年提案全部办复\n青河网1月7日讯 一年来，共收到提案62件。')).toEqual(['2013']);
  });
  test('the later parts of a list keep the time before it', () => {
    const body = '“十三五”以来做了这些事：一是召开会议9次。\n二是组织视察7次。';
    expect(periods(`青河政协答记者问\n2021-03-03 来源：青河日报\n${body}`)).toEqual([
      '2016/2020',
      '2016/2020',
    ]);
  });
  test('a page that begins with its event’s day tells of that day', () => {
    const body = '截止2018年2月2日10时，大会收到提案90件。\n所立提案中，民生方面提案40件，占立案总数的44%。';
    expect(periods(body)).toEqual(['2018-02-02', '2018-02-02', '2018-02-02']);
  });
  test('a report on the proposals of a session is of the day on which it was passed', () => {
    const head =
      '关于八届四次会议提案审查情况的报告\n（2020年1月10日政协青河市第八届委员会第四次会议通过）\n';
    expect(periods(`${head}经审查，立案78件、并案6件。在立案提案中，委员提案60件，占83.3%。`)).toEqual(
      Array(4).fill('2020-01-10'),
    );
  });
  test('a day without a month is of the month that its sentence names', () => {
    const text = `${NEWS_HEAD}会议定于1月26日上午开幕，30日上午闭幕。本次会议应出席委员742人。`;
    expect(periods(text)).toEqual(['2023-01-30']);
  });
  test('a span may be told in parts of months, and to this year', () => {
    expect(periods(`${NEWS_HEAD}2022年6月中旬至8月下旬，监督组深入11个乡镇。`)).toEqual(['2022-06/2022-08']);
    expect(periods(`${NEWS_HEAD}从2018年到今年，她提交提案31件。`)).toEqual(['2018/2023']);
    expect(periods(`${NEWS_HEAD}2022年4月至11月，全市共举办活动86场；发放图书30册。`)).toEqual([
      '2022-04/2022-11',
      '2022-04/2022-11',
    ]);
  });
  test('how many came is of the event in whatever way a page is told', () => {
    const head = '凝心聚力——市政协全会侧记\n\n2023年1月12日上午，会议闭幕。\n会议应到委员251人，实到239人。';
    expect(periods(head)).toEqual(['2023-01-12', '2023-01-12']);
  });
  test('what is told of a year in the news of the next is of that year', () => {
    const head = '2023-02-03 来源：青河日报\n2月3日，会议召开，记者从会上获悉，2022年政协收到提案190件。';
    expect(periods(`${head}\n“其中委员提案60件。”副主席介绍。`).at(-1)).toBe('2022');
  });
  test('a bulletin on half a year is of its months', () => {
    const head = '关于2017年上半年反映社情民意信息工作情况的通报\n各县区政协：\n';
    expect(periods(`${head}柳溪县政协报送信息156条，市采用41条。`)).toEqual([
      '2017-01/2017-06',
      '2017-01/2017-06',
    ]);
  });
  test('上年 in a report is the year before the one that it reviews', () => {
    expect(periods(`${REPORT_HEAD}覆盖面由上年的不足60%扩大到94%。`).slice(0, 1)).toEqual(['2020']);
  });
  test('how things stand now is of the page’s year, whatever year it looks back on', () => {
    expect(periods(`${NEWS_HEAD}过去一年，政协履职有为。\n政协现有港澳委员57名。`)).toEqual(['2023']);
  });
  test('a dateline without its year leaves the year to the page', () => {
    expect(
      periods('长沙1月23日电 受理微建议2266条。过去一年，市政协认真履职。2023年，组织活动30场。'),
    ).toEqual(['2023', '2023']);
  });
  test('what was done since a day is a span to the page’s year', () => {
    expect(periods(`${NEWS_HEAD}自2021年6月开馆以来，接待观众50万人次。`)).toEqual(['2021-06/2023']);
  });
  test('what goes on to this day is of this day', () => {
    expect(periods(`${NEWS_HEAD}自2013年4月设立首个站点至今，全区有9个街道加入。`)).toEqual(['2023']);
  });
  test('a day without a month is of the page’s month, or of the one before', () => {
    expect(periods(`${NEWS_HEAD}截至12日，大会共收到提案90件。`)).toEqual(['2023-01-12']);
    expect(periods(`${NEWS_HEAD}30日，会上有9名委员发言。`)).toEqual(['2022-12-30']);
    expect(periods(`${NEWS_HEAD}为期5日的培训，有30名委员参加。`).at(-1)).not.toBe('2023-01-05');
  });
  test('a year aimed at is not the time of what is told behind it', () => {
    expect(periods(`${NEWS_HEAD}2022年，着眼2035年远景目标。提出建议30条。`)).toEqual(['2022']);
  });
  test('a news page of the new year reviews the year that it names', () => {
    expect(periods(`${NEWS_HEAD}2022年，收到提案90件。\n\n“其中委员提案60件。”他说。`)).toEqual([
      '2022',
      '2022',
    ]);
  });
  test('a news page of the new year that names the one before in passing is of its own year', () => {
    const body = '截至2022年底，全区有长者食堂40家。\n\n长者食堂亏损的有三成。';
    expect(periods(`关于办好长者食堂的提案\n2023-01-13\n${body}`)).toEqual(['2022', '2023']);
  });
  test('the year in the name of a day’s event leaves the day for the next sentence', () => {
    const body = '2023年1月11日，召开2023年工作会议。会议选取了9件提案。';
    expect(periods(NEWS_HEAD + body)).toEqual(['2023-01-11']);
  });
  test('a day up to which something was counted is not the page’s event', () => {
    const body =
      '政协会议于1月25日开幕。\n立案提案交由75家单位办理。截至2022年12月29日已办复。\n经济类提案28件。';
    expect(periods(body)).toEqual(['2022', '2022']);
  });
  test('news of an opening tells of its day, whatever it sums up', () => {
    const text = `${NEWS_HEAD}1月12日上午，会议开幕。\n会议应到委员293人。\n\n过去一年的工作\n收到提案90件。`;
    expect(periods(text)[0]).toBe('2023-01-12');
  });
  test('another half of the sentence leaves the month', () => {
    expect(inReport('9月组织视察；全体委员收到来信12件。')).toEqual(['2021']);
  });
});

describe('R17 what has no period', () => {
  test('durations and ages', () => {
    expect(inReport('历时三年，服务0-3岁儿童。')).toEqual([undefined, undefined]);
  });
  test('a time that the page leaves open', () => {
    expect(periods(`${NEWS_HEAD}多年来，他为乡邻修路3公里，资助学生20名。`)).toEqual([undefined, undefined]);
    expect(periods('1月27日，大会开幕。本次会议应到委员600名。')).toEqual([undefined]);
    expect(periods('自2019年4月试行以来，已办会60场。')).toEqual([undefined]);
  });
  test('a page without any date', () => {
    expect(periods('今年走访企业30家。')).toEqual([undefined]);
  });
});

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

test('R16 a page without a date that tells of several years is of the last', () => {
  const body = '2019年他当选委员。2020年5月，议事室建成。2021年入选案例。\n如今，小区20部电梯都已加装。';
  expect(periods(body)).toEqual(['2021']);
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
