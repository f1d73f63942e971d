import { describe, expect, test } from 'vitest';
import { REPORT_HEAD, statistics } from './helpers.ts';

const periods = (text: string) => statistics(text).map(m => m.period);
const inReport = (body: string) => periods(`${REPORT_HEAD}${body}`);

describe('R16 where a period comes from', () => {
  test('the comma clause', () => {
    expect(inReport('9月份在全区10个街道推开。')).toEqual(['2021-09']);
    expect(inReport('截至2021年7月底，完成3件。')).toEqual(['2021']);
  });
  test('the event that the sentence goes on about', () => {
    expect(inReport('5月15日召开动员会，会上共有82名委员发言。')).toEqual(['2021-05-15']);
    expect(inReport('5月15日召开动员会。这次会议收到13篇材料。')).toEqual(['2021-05-15']);
  });
  test('a total behind a month falls back to the year', () => {
    expect(inReport('9月份全面推开，共搭建了50个平台。')).toEqual(['2021']);
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
  test('a span of days keeps both ends', () => {
    expect(inReport('9月16日至17日，有30名委员参加。')).toEqual(['2021-09-16/2021-09-17']);
  });
});

describe('R17 what has no period', () => {
  test('durations and ages', () => {
    expect(inReport('历时三年，服务0-3岁儿童。')).toEqual([undefined, undefined]);
  });
  test('a page without any date', () => {
    expect(periods('今年走访企业30家。')).toEqual([undefined]);
  });
});
