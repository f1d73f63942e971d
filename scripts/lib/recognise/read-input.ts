import { readFileSync } from 'node:fs';
import { decodeHtml, encodingOfMark, isBroken } from '../html/decode-html.ts';
import { renderedText } from '../html/rendered-text.ts';
import { InputError, reasonOf } from './input-error.ts';
import { type Input, isPage } from './list-inputs.ts';

/** A text to recognise. */
export interface InputText {
  text: string;
  /** It was made from a web page: the offsets count in it, so it has to be kept beside the mentions. */
  isRendered: boolean;
}

/** So much of a text is looked at to tell whether it is a web page. */
const HEAD = 4096;
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|title)\b/i;
const XHTML = /^\s*<\?xml|^[^>]*<!doctype html[^>]*xhtml/i;

/** Whether a text begins like a web page, comments aside. */
function looksLikePage(text: string): boolean {
  return HTML.test(text.slice(0, HEAD).replace(/<!--.*?-->/gs, ''));
}

/** Reads a text in UTF-8, or by its byte order mark, which is dropped; or explains why it cannot be one. */
export function decodeText(bytes: Uint8Array, label: string): string {
  refuseBinary(bytes, label);
  const text = new TextDecoder(encodingOfMark(bytes) ?? 'utf-8').decode(bytes);
  if (isBroken(text)) {
    throw new InputError(
      `${label}: 不是 UTF-8 编码，请先转换 (not UTF-8; convert it first, e.g. iconv -f GB18030 -t UTF-8)`,
    );
  }
  if (looksLikePage(text)) {
    throw new InputError(`${label}: 内容是网页，请改名为 .html (holds a web page; name it .html)`);
  }
  return text;
}

/** Reads the rendered text of a page in whatever encoding it is; or explains why it cannot be one. */
export function decodePage(bytes: Uint8Array, label: string): string {
  refuseBinary(bytes, label);
  const html = decodeHtml(bytes);
  if (html === undefined)
    throw new InputError(`${label}: 认不出文字编码 (in an encoding that cannot be made out)`);
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

async function readBytes(
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
  return { text: isRendered ? decodePage(bytes, label) : decodeText(bytes, label), isRendered };
}
