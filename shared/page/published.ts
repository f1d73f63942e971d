/** When a page was published: an instant in UTC, or a day in China where the page gives no time. */
import { fromHeadline } from './title.ts';

export interface PublishedEvidence {
  url: string;
  metas: readonly (readonly [name: string, content: string])[];
  jsonLd: readonly string[];
  /** The page's first lines. */
  lead: string;
  /** What stands above it in `lead` is read last. */
  title?: string;
}

/** Names of `<meta>`, the most telling first. `date` alone may be of the last change. */
const META_NAMES = [
  'article:published_time',
  'datepublished',
  'publishdate',
  'publish_date',
  'publishtime',
  'publish_time',
  'pubdate',
  'pub_date',
  'og:published_time',
  'og:article:published_time',
  'weibo:article:create_at',
  'dcterms.issued',
  'dc.date.issued',
  'firstpublishtime',
  'createdate',
  'dc.date',
  'date',
];

/** China has had one time zone, without summer time since 1992. */
const CHINA_OFFSET_MINUTES = 8 * 60;
const MINUTE = 60_000;

const DAY =
  '(?<year>(?:19|20)\\d\\d)\\s*(?:[-/.]|年)\\s*(?<month>\\d{1,2})\\s*(?:[-/.]|月)\\s*(?<day>\\d{1,2})(?!\\d)\\s*[日/]?';
const TIME =
  '(?:[T\\s]*(?<hour>\\d{1,2})\\s*[:：时]\\s*(?<minute>\\d{2})(?:\\s*[:：分]\\s*(?<second>\\d{2})(?:\\.\\d+)?)?)';
const ZONE = '\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2})?';
/** 会议时间 and 现在时间 are other times: 时间 alone must begin a word. */
const LABEL =
  '(?:(?:发布|发表|发稿|更新)(?:时间|日期|于)|(?<!\\p{Script=Han})(?:时间|日期)|\\bDate)\\s*[:：]?\\s*';
const NOT_TODAY = '(?<!(?:今天|今日|现在|当前|截至|截止)(?:是|时间)?[:：\\s]{0,3})(?<!\\d)';

const WHOLE = new RegExp(`^\\s*${DAY}${TIME}?${ZONE}`, 'i');
const DIGITS =
  /^\s*(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:[T\s]?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?)?\s*$/;
const LABELLED = new RegExp(`${LABEL}${DAY}${TIME}?`, 'iu');
/** With a clock's colon: 截至2021年2月6日17时30分 is a sentence's. */
const WITH_TIME = new RegExp(`${NOT_TODAY}${DAY}${TIME.replaceAll(/[时分]/g, '')}`);
/** A line of its own: 2024-01-11 来源：昆明市政协. A day inside a sentence is the day of what is reported. */
const LINE = new RegExp(
  `^[\\s\\[【(（|]*${DAY}[\\s|]*(?:(?:来源|作者|编辑|责编|点击|浏览|字号).*)?[\\s\\]】)）|]*$`,
  'm',
);
const IN_URL =
  /\/(?<year>20\d\d)[-/]?(?<month>\d\d)[-/]?(?<day>\d\d)\/|\/t(?<year2>20\d\d)(?<month2>\d\d)(?<day2>\d\d)_\d/;

export function published({ url, metas, jsonLd, lead, title = '' }: PublishedEvidence): string | undefined {
  return (
    fromMetas(metas) ??
    fromJsonLd(jsonLd) ??
    fromText(fromHeadline(lead, title)) ??
    fromText(lead) ??
    fromUrl(url)
  );
}

/** `2021-01-24 07:50`, `20210124`, `2021-01-24T07:50:00+08:00`, `2021年01月24日 07:50:00`: without a zone, China's. */
export function parsePublished(value: string): string | undefined {
  return toIso(WHOLE.exec(value)?.groups) ?? toIso(DIGITS.exec(value)?.groups);
}

function fromMetas(metas: PublishedEvidence['metas']): string | undefined {
  for (const wanted of META_NAMES) {
    for (const [name, content] of metas) {
      const found = name.toLowerCase() === wanted ? parsePublished(content) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function fromJsonLd(scripts: readonly string[]): string | undefined {
  for (const script of scripts) {
    const value = datePublished(parseJson(script), 0);
    const found = value === undefined ? undefined : parsePublished(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fromText(lead: string): string | undefined {
  return (
    toIso(LABELLED.exec(lead)?.groups) ??
    toIso(WITH_TIME.exec(lead)?.groups) ??
    toIso(LINE.exec(lead)?.groups)
  );
}

/** /system/2021/01/24/, /c/2024-01-11/, /t20210124_5036852: the day on which the system filed it. */
function fromUrl(url: string): string | undefined {
  const groups = IN_URL.exec(url.replace(/[?#].*$/s, ''))?.groups;
  if (!groups) return undefined;
  const { year = groups.year2, month = groups.month2, day = groups.day2 } = groups;
  return toIso({ year, month, day });
}

function toIso(groups: Record<string, string | undefined> | undefined): string | undefined {
  if (!groups) return undefined;
  const [year, month, day] = [groups.year, groups.month, groups.day].map(Number) as [number, number, number];
  const midnight = Date.UTC(year, month - 1, day);
  const real = new Date(midnight);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return undefined;
  const bare = real.toISOString().slice(0, 10);
  if (groups.hour === undefined || groups.minute === undefined) return bare;
  const [hour, minute, second] = [groups.hour, groups.minute, groups.second ?? '0'].map(Number) as [
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59) return bare;
  // Midnight sharp is what systems write for a day without a time.
  if (hour + minute + second === 0) return bare;
  const instant = midnight + (hour * 60 + minute - offsetMinutes(groups.zone)) * MINUTE + second * 1000;
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined) return CHINA_OFFSET_MINUTES;
  if (zone.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** JSON-LD nests what it likes (`@graph`, `mainEntity`); a page's own date stands near the top. */
const MAX_DEPTH = 5;

function datePublished(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return undefined;
  if ('datePublished' in value && typeof value.datePublished === 'string') return value.datePublished;
  for (const inner of Object.values(value)) {
    const found = datePublished(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Sites write raw line breaks into JSON strings: those are read as spaces. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/[\n\r\t]/g, ' '));
  } catch {
    return undefined;
  }
}
