/** Makes a native document of records that a file gives one by one, and tells of each that cannot stand in it. */
import * as v from 'valibot';
import { ANNOTATION_KINDS } from '../model/annotation.ts';
import { RECOGNITION_VERSION } from '../recognition/version.ts';
import { VERSION } from '../version.ts';
import type { ParseContext, Said, Skip } from './format.ts';
import {
  AnnotationSchema,
  CodeSchema,
  type Export,
  type ExportedAnnotation,
  type ExportedCode,
  type ExportedPage,
  FORMAT,
  FORMAT_VERSION,
  PageSchema,
} from './json.ts';

/** Stands where a file does not say who; no spreadsheet takes it for a formula. */
export const NOBODY = '?';

export type ExportHead = Omit<Export, 'codebook' | 'pages' | 'annotations'>;

/** The head of a document that was made from a file of another program. */
export function foreignHead({ now, name }: ParseContext): ExportHead {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    generator: { version: VERSION, recognition: RECOGNITION_VERSION },
    exported: now,
    workspace: { id: NOBODY, name: name || NOBODY },
  };
}

const KINDS = ANNOTATION_KINDS.join(', ');

/** Which field is wrong, without a word of what stands in it. */
export function faultOf(issues: readonly v.BaseIssue<unknown>[]): Said {
  const field = issues[0]?.path?.map(item => String((item as { key: unknown }).key)).join('.') || '·';
  if (field === 'kind')
    return { zh: `字段 kind 应为 ${KINDS} 之一`, en: `the field kind should be one of ${KINDS}` };
  return { zh: `字段 ${field} 缺失或不合要求`, en: `the field ${field} is missing or malformed` };
}

const UNKNOWN_PAGE = { zh: '所属网页不在文件里', en: 'its page is not in the file' };
const TWICE = { zh: '编号已出现过，只取第一个', en: 'its id stands in the file already; the first is taken' };

export class DocumentBuilder {
  readonly #skip: Skip;
  readonly #codes = new Map<string, ExportedCode>();
  readonly #pages = new Map<string, ExportedPage>();
  readonly #annotations = new Map<string, ExportedAnnotation>();

  constructor(skip: Skip) {
    this.#skip = skip;
  }

  hasPage(id: string): boolean {
    return this.#pages.has(id);
  }

  addCode(where: string, value: unknown): boolean {
    const read = v.safeParse(CodeSchema, value);
    if (!read.success) return this.#leaveOut(where, faultOf(read.issues));
    if (this.#codes.has(read.output.key)) return this.#leaveOut(where, TWICE);
    this.#codes.set(read.output.key, read.output);
    return true;
  }

  /** Annotations of a page come after it. */
  addPage(where: string, value: unknown): boolean {
    const read = v.safeParse(PageSchema, value);
    if (!read.success) return this.#leaveOut(where, faultOf(read.issues));
    if (this.#pages.has(read.output.id)) return this.#leaveOut(where, TWICE);
    this.#pages.set(read.output.id, read.output);
    return true;
  }

  addAnnotation(where: string, value: unknown): boolean {
    const read = v.safeParse(AnnotationSchema, value);
    if (!read.success) return this.#leaveOut(where, faultOf(read.issues));
    if (!this.#pages.has(read.output.page)) return this.#leaveOut(where, UNKNOWN_PAGE);
    if (this.#annotations.has(read.output.id)) return this.#leaveOut(where, TWICE);
    this.#annotations.set(read.output.id, read.output);
    return true;
  }

  build(head: ExportHead): Export {
    const codebook = [...this.#codes.values()];
    return {
      ...head,
      ...(codebook.length > 0 && { codebook }),
      pages: [...this.#pages.values()],
      annotations: [...this.#annotations.values()],
    };
  }

  #leaveOut(where: string, why: Said): false {
    this.#skip(where, why);
    return false;
  }
}
