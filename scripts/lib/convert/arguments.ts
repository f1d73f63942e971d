import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Filter, FilterSchema } from '../../../shared/export/filter.ts';
import type { AnyFormat } from '../../../shared/formats/format.ts';
import { FORMATS } from '../../../shared/formats/registry.ts';

const LIST = [...FORMATS.values()]
  .map(({ name, title }) => `    ${name.padEnd(14)}${title.zh} (${title.en})`)
  .join('\n');

export const USAGE = `用法 usage: npm run -s convert -- --from FORMAT --to FORMAT IN OUT
  IN, OUT   读入和写出的文件，brat 和 markdown 是文件夹；OUT 已存在时不覆盖
            (the files to read and to write, folders of brat and markdown; OUT is not overwritten)
  --force   覆盖 OUT (overwrite OUT)
  只要其中一部分，同一项可写几次 (only a part; each may be given several times):
  --page URL  --tag TAG  --kind KIND  --status STATUS  --author NAME  --search WORDS
  --site NAME  --place CODE  --level LEVEL  --since DAY  --until DAY  --person NAME
              标签包括编码本里它下面的，地区（GB/T 2260 代码）包括其下辖的；各项同时满足
              (a tag with those below it, a place with those within it; all have to hold)
              KIND: statistic person initiative document highlight; STATUS: accepted rejected
              LEVEL: national province city county; DAY: 2026-01-31
  FORMAT    ${LIST.trim()}
    pages         只能读入：存下来的网页（.html .mhtml）或文本，或其文件夹，逐个识别
                  (only to read: saved pages or texts, or a folder of them, which are recognised)`;

/** Saved pages are no format of annotations: they are read, and what is in them is recognised. */
export const PAGES = 'pages';

/** What the command was asked to do. */
export interface ConvertArguments {
  from: AnyFormat | typeof PAGES;
  to: AnyFormat;
  input: string;
  output: string;
  force: boolean;
  /** What is taken of the document; `pages` are addresses as they were typed. */
  filter: Filter;
}

/** The option for each facet of a filter; ids are nothing that a person types. */
const OPTION_OF = {
  pages: 'page',
  tags: 'tag',
  kinds: 'kind',
  statuses: 'status',
  authors: 'author',
  search: 'search',
  sites: 'site',
  places: 'place',
  levels: 'level',
  from: 'since',
  to: 'until',
  persons: 'person',
} as const satisfies Record<Exclude<keyof Filter, 'ids' | 'curated'>, string>;

const given = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Reads the arguments; a string is what is wrong with them, undefined a call for help. */
export function readArguments(args: readonly string[]): ConvertArguments | string | undefined {
  const options = {
    from: { type: 'string' },
    to: { type: 'string' },
    force: { type: 'boolean' },
    page: { type: 'string', multiple: true },
    tag: { type: 'string', multiple: true },
    kind: { type: 'string', multiple: true },
    status: { type: 'string', multiple: true },
    author: { type: 'string', multiple: true },
    search: { type: 'string', multiple: true },
    site: { type: 'string', multiple: true },
    place: { type: 'string', multiple: true },
    level: { type: 'string', multiple: true },
    since: { type: 'string' },
    until: { type: 'string' },
    person: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) return undefined;
    for (const name of ['from', 'to'] as const)
      if (values[name] === undefined) return `缺少 --${name} (--${name} is missing)`;
    const from = values.from === PAGES ? PAGES : FORMATS.get(values.from ?? '');
    const to = FORMATS.get(values.to ?? '');
    if (!from) return `未知格式 unknown format: --from ${values.from}`;
    if (!to) return `未知格式 unknown format: --to ${values.to}`;
    const [input, output, ...more] = positionals;
    if (!input || !output || more.length > 0)
      return '要有一个读入的文件和一个写出的文件 (name one file to read and one to write)';
    const asked = Object.entries(OPTION_OF).map(([facet, name]) => [facet, values[name]]);
    const search = values.search?.join(' ');
    const filter = v.safeParse(FilterSchema, given({ ...Object.fromEntries(asked), search }));
    if (!filter.success) {
      const name = OPTION_OF[filter.issues[0].path?.[0]?.key as keyof typeof OPTION_OF];
      return `--${name}: 没有这样的值 (no such value): ${[values[name]].flat().join(' ')}`;
    }
    return { from, to, input, output, force: values.force ?? false, filter: filter.output };
  } catch (error) {
    return (error as Error).message;
  }
}
