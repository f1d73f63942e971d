import { describe, expect, test } from 'vitest';
import { inReport, NEWS_HEAD, periods, REPORT_HEAD } from './helpers.ts';

/** The periods of the figures that have one: 五年 itself measures and has none. */
const dated = (text: string) => periods(text).filter(Boolean);

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
    const text = `${NEWS_HEAD}活动于1月26日上午举行，30日上午总结。活动现场收到稿件742篇。`;
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
