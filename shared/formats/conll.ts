/**
 * CoNLL, BIO by character: a line for each character, `提 TAB B-statistic`, an empty line at each line break of the text, and
 * before each page `# page = {…}`. White space has no line, as tools that read it expect, so it is lost.
 */
import { aboutOf, headBy } from './about.ts';
import { carriedPage, withoutText } from './carried-page.ts';
import { DocumentBuilder } from './document-builder.ts';
import { type Format, FormatError, type Skip } from './format.ts';
import { lines } from './source.ts';
import { addSpannedPage, SPAN_FACETS, type Span, type SpannedPage, spannedPage } from './spans.ts';
import { type MakeWriter, NO_PIECES, writeDocument } from './write.ts';

const ABOUT = '# export = ';
const PAGE = '# page = ';
const TOKEN = /^(\S+)(?:[ \t]+\S+)*?[ \t]+(O|[BI]-\S+)$/u;

const OVERLAPS = { zh: '与另一条重叠，BIO 写不下', en: 'overlaps another, which BIO cannot say' };
const NO_LABEL = { zh: '标签名里有空白，BIO 写不下', en: 'its label has white space, which BIO cannot say' };
const NO_TOKEN = { zh: '不是“字 标签”', en: 'not a character and its label' };
const NOTHING = { zh: '里面没有“字 标签”的行', en: 'no line in it has a character and its label' };

function tagsOf({ page, text, spans }: SpannedPage, skip: Skip): string[] {
  const tags: string[] = [...text].map(() => 'O');
  for (const { start, end, label } of spans) {
    const where = `${page.id} ${start}–${end}`;
    if (/\s/.test(label)) skip(where, NO_LABEL);
    else if (tags.slice(start, end).some(tag => tag !== 'O')) skip(where, OVERLAPS);
    else tags.fill(`I-${label}`, start, end).splice(start, 1, `B-${label}`);
  }
  return tags;
}

function* pageLines(spanned: SpannedPage, skip: Skip): Generator<string> {
  yield `${PAGE}${JSON.stringify(withoutText(spanned.page))}\n`;
  const tags = tagsOf(spanned, skip);
  let begins = '';
  let isOpen = false;
  for (const [i, point] of [...spanned.text].entries()) {
    const tag = tags[i] as string;
    if (tag.startsWith('B-')) begins = tag;
    if (point === '\n') {
      if (isOpen) yield '\n';
      isOpen = false;
    }
    if (/\s/u.test(point)) continue;
    // A span that begins with white space begins at its first character that is none.
    yield `${point}\t${begins !== '' && tag !== 'O' ? begins : tag}\n`;
    begins = '';
    isOpen = true;
  }
  yield isOpen ? '\n' : '';
}

/** Gathers the characters and spans of one page. */
class Gathered {
  readonly spans: Span[] = [];
  /** What stands after `# page = `, if anything did. */
  readonly value: unknown;
  readonly #points: string[] = [];
  #isBroken = false;

  constructor(value?: unknown) {
    this.value = value;
  }

  get text(): string {
    return this.#points.join('');
  }

  add(token: string, tag: string): void {
    const last = this.spans.at(-1);
    const end = this.#points.length;
    if (this.#isBroken && end > 0) this.#points.push('\n');
    this.#isBroken = false;
    const start = this.#points.length;
    this.#points.push(...token);
    const label = tag.slice(2);
    // A span may go on after a line break.
    if (tag.startsWith('I-') && last?.label === label && last.end === end) last.end = this.#points.length;
    else if (tag !== 'O') this.spans.push({ start, end: this.#points.length, label });
  }

  break(): void {
    this.#isBroken = true;
  }
}

/** @param tell is given what stands after `# export = ` */
function* pagesIn(source: Iterable<string>, skip: Skip, tell: (about: unknown) => void): Generator<Gathered> {
  let gathered: Gathered | undefined;
  let row = 0;
  let isOurs = false;
  for (const line of lines(source)) {
    row++;
    const [, token, tag] = TOKEN.exec(line) ?? [];
    if (line.startsWith(ABOUT)) {
      isOurs = true;
      tell(jsonOf(line.slice(ABOUT.length)));
    } else if (line.startsWith(PAGE)) {
      if (gathered) yield gathered;
      gathered = new Gathered(jsonOf(line.slice(PAGE.length)));
    } else if (line.startsWith('-DOCSTART-')) {
      if (gathered) yield gathered;
      gathered = new Gathered();
    } else if (line.trim() === '') gathered?.break();
    else if (token === undefined || tag === undefined) skip(`行 line ${row}`, NO_TOKEN);
    else {
      gathered ??= new Gathered();
      gathered.add(token, tag);
    }
  }
  if (gathered) yield gathered;
  else if (row > 0 && !isOurs) throw new FormatError(NOTHING);
}

/** What is no JSON is no page: one is made up then. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const writer: MakeWriter<string> = (head, skip) => ({
  head: () => [`${ABOUT}${JSON.stringify(aboutOf(head))}\n`],
  withAnnotations: (page, annotations) => {
    const spanned = spannedPage(page, annotations, skip);
    return spanned ? [[...pageLines(spanned, skip)].join('')] : NO_PIECES;
  },
  end: () => NO_PIECES,
});

export const conll: Format = {
  name: 'conll',
  extension: '.conll',
  title: { zh: 'CoNLL，逐字 BIO', en: 'CoNLL, BIO by character' },
  keeps: new Set([...SPAN_FACETS].filter(facet => facet !== 'white space')),
  parse(source, context) {
    const builder = new DocumentBuilder(context.skip);
    let index = 0;
    let about: unknown;
    for (const { value, text, spans } of pagesIn(source, context.skip, told => {
      about ??= told;
    })) {
      index++;
      const page = carriedPage(value, text, `${context.name}-${index}`);
      addSpannedPage(builder, { page, spans }, `网页 page ${index}`, context);
    }
    return builder.build(headBy(about, context));
  },
  writer,
  serialize: (document, skip) => writeDocument(writer, document, skip),
};
