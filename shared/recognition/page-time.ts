import type { DateRead } from './dates.ts';

/** The times that hold for a whole page. */
export interface PageTime {
  /** The day the page carries: a dateline, or the day the report was given. */
  page?: { year: number; month?: number; day?: number };
  /** The year under review, or the years of a term: what 一年来 and 五年来 mean. */
  review?: { from: number; to: number };
}

/** Where a page's head ends: title, dateline and the line of who spoke when. */
const HEAD = 600;
const DATELINE = /(?:发布时间|发布日期|发稿时间|时间|日期|更新时间|来源|发表于|编辑|浏览|作者)[^\n]{0,24}$/;
const REVIEWED =
  /((?:19|20)\d\d)年(?:度)?(?:的)?(?:工作|履职|亮点|主要工作|提案工作|常委会|重点工作)?(?:亮点)?(?:工作)?(?:回顾|综述|盘点|总结|概述|掠影|纪实)|((?:19|20)\d\d)年[^\n。,，]{0,20}(?:综述|工作纪实|亮点|盘点)/;
const REVIEW_HEADING =
  /(?:回顾|总结)((?:19|20)\d\d)年|^[ \u3000]{0,12}(?:[一二三四五]、|\([一二三四]\))?[ \u3000]{0,12}(?:过去一年|((?:19|20)\d\d)年)(?:的)?(?:主要)?(?:工作|履职)(?!安排|任务|打算|计划|思路|要点|部署|总体)[^\n]{0,12}$/m;
const TERM = /(?:过去五年|五年来|过去的五年|五年的工作|五年工作|(?:这|本届|届内)五年|本届政协)/g;
const ONE_YEAR = /一年来|过去一年|过去的一年|去年以来|全年|回顾.{0,4}一年|这一年/;
const REPORT = /工作报告|工作情况报告|情况的报告/;

/** The year that the page speaks of most, the later one of two. */
function usualYear(dates: readonly DateRead[]): number | undefined {
  const counts = new Map<number, number>();
  for (const d of dates) if (d.year !== undefined && !d.to) counts.set(d.year, (counts.get(d.year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/** Reads the page's own date and the time it reviews, from its head, its headings and its way of speaking. */
export function readPageTime(text: string, dates: readonly DateRead[]): PageTime {
  const out: PageTime = {};
  const head = text.slice(0, HEAD);
  const full = dates.filter(
    d => d.year !== undefined && d.month !== undefined && d.day !== undefined && !d.to,
  );
  const dated =
    full.find(d => d.start < HEAD * 4 && DATELINE.test(text.slice(Math.max(0, d.start - 30), d.start))) ??
    full.find(d => d.start < HEAD) ??
    full.find(d => d.start > text.length - 200 && /^[\s)\]]*$/.test(text.slice(d.end, d.end + 4)));
  if (dated) out.page = { year: dated.year!, month: dated.month!, day: dated.day! };

  const start = text.slice(0, 20_000);
  const reviewed = REVIEWED.exec(head) ?? REVIEWED.exec(text.slice(0, 3000));
  const heading = REVIEW_HEADING.exec(start);
  const terms = start.match(TERM)?.length ?? 0;
  const report = REPORT.test(head);
  let year = reviewed ? +(reviewed[1] ?? reviewed[2])! : heading ? +(heading[1] ?? heading[2] ?? 0) : 0;
  if (!year && (report || ONE_YEAR.test(start)) && out.page) {
    // a report in the first half of the year looks back on the one before
    year = (out.page.month ?? 1) <= 6 ? out.page.year - 1 : out.page.year;
  }
  if (!year && ONE_YEAR.test(start)) {
    year = usualYear(dates) ?? 0;
  }
  if (year) out.review = { from: year, to: year };
  if (terms >= 3 && out.page && !reviewed) {
    const last = (out.page.month ?? 1) <= 6 ? out.page.year - 1 : out.page.year;
    out.review = { from: last - 4, to: last };
  }
  if (!out.page && !out.review) {
    const any = dates.find(d => d.year !== undefined);
    if (any) out.page = { year: any.year! };
  }
  return out;
}
