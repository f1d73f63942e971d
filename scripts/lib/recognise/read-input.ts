import { readFileSync } from 'node:fs';
import { encodingOfMark } from '../../../shared/formats/decode-text.ts';
import { decodeHtml, isBroken } from '../html/decode-html.ts';
import { pageOfMhtml, type SavedPage } from '../html/mhtml.ts';
import { renderedText } from '../html/rendered-text.ts';
import { InputError, reasonOf } from './input-error.ts';
import { type Input, isMhtml, isPage } from './list-inputs.ts';

/** A text to recognise. */
export interface InputText {
  text: string;
  /** It was made from a web page or another encoding: the offsets count in it, so it has to be kept beside the mentions. */
  isMade: boolean;
}

/** So much of a text is looked at to tell whether it is a web page. */
const HEAD = 4096;
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|title)\b/i;
const XHTML = /^\s*<\?xml|^[^>]*<!doctype html[^>]*xhtml/i;

/** Whether a text begins like a web page, comments aside. */
function looksLikePage(text: string): boolean {
  return HTML.test(text.slice(0, HEAD).replace(/<!--.*?-->/gs, ''));
}

/** Reads a text by its byte order mark, which is dropped, in UTF-8 or in GB 18030; or explains why it cannot be one. */
export function decodeText(bytes: Uint8Array, label: string): InputText {
  refuseBinary(bytes, label);
  const mark = encodingOfMark(bytes);
  const encoding = [mark ?? 'utf-8', ...(mark ? [] : ['gb18030'])].find(
    name => !isBroken(new TextDecoder(name).decode(bytes)),
  );
  if (!encoding)
    throw new InputError(
      `${label}: 不是 UTF-8 也不是 GB18030 编码，请先转换 (neither UTF-8 nor GB18030; convert it first, e.g. iconv -f BIG5 -t UTF-8)`,
    );
  const text = new TextDecoder(encoding).decode(bytes);
  if (looksLikePage(text)) {
    throw new InputError(`${label}: 内容是网页，请改名为 .html (holds a web page; name it .html)`);
  }
  return { text, isMade: encoding === 'gb18030' };
}

/** The HTML of a page in whatever encoding it is, with the address that it says it was saved from; or explains why it cannot be one. */
export async function readPage(bytes: Uint8Array, label: string): Promise<SavedPage> {
  refuseBinary(bytes, label);
  if (isMhtml(label)) {
    const page = await pageOfMhtml(bytes);
    if (page) return page;
    throw new InputError(`${label}: 里面没有网页 (there is no web page in it)`);
  }
  const html = decodeHtml(bytes);
  if (html === undefined)
    throw new InputError(`${label}: 认不出文字编码 (in an encoding that cannot be made out)`);
  return { html };
}

/** The rendered text of a page; `label` tells XHTML by its ending. */
export function pageText(html: string, label: string): string {
  return renderedText(html, /\.xhtml?$/i.test(label) && XHTML.test(html));
}

/** No text holds NUL, but for UTF-16. */
function refuseBinary(bytes: Uint8Array, label: string) {
  if (bytes.includes(0) && !encodingOfMark(bytes)?.startsWith('utf-16'))
    throw new InputError(`${label}: 是二进制文件，不是文本 (a binary file, not text)`);
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type ReadFile = (file: string) => Uint8Array;

export async function readBytes(
  { file, label }: Input,
  stdin: AsyncIterable<Uint8Array>,
  readFile: ReadFile,
): Promise<Uint8Array> {
  try {
    return file === '-' ? await readAll(stdin) : readFile(file);
  } catch (error) {
    throw new InputError(`${label}: ${reasonOf(error)}`);
  }
}

/** The text of an input. Standard input is a page if it begins like one. Throws an `InputError` that names the input. */
export async function readInput(
  input: Input,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
  readFile: ReadFile = file => readFileSync(file),
): Promise<InputText> {
  const { file, label } = input;
  const bytes = await readBytes(input, stdin, readFile);
  const head = () => new TextDecoder(encodingOfMark(bytes) ?? 'latin1').decode(bytes.subarray(0, HEAD));
  const isRendered = file === '-' ? looksLikePage(head()) : isPage(file);
  if (!isRendered) return decodeText(bytes, label);
  return { text: pageText((await readPage(bytes, label)).html, label), isMade: true };
}
