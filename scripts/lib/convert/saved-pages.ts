/** An archive of saved pages as a document: their facts, their texts, and every mention as an annotation that nobody has reviewed. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { annotationId } from '../../../extension/background/annotation-id.ts';
import { pageOf } from '../../../extension/background/page.ts';
import { describedText, draftTarget } from '../../../extension/content/drafts.ts';
import { attributesOf } from '../../../extension/content/items.ts';
import { FormatError, type ParseContext } from '../../../shared/formats/format.ts';
import type { Export } from '../../../shared/formats/json.ts';
import { toExport } from '../../../shared/formats/to-export.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Page } from '../../../shared/model/page.ts';
import type { RawPageFacts } from '../../../shared/page/raw-facts.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { RECOGNITION_VERSION } from '../../../shared/recognition/version.ts';
import { VERSION } from '../../../shared/version.ts';
import { rawFacts } from '../html/raw-facts.ts';
import { InputError } from '../recognise/input-error.ts';
import { type Input, isPage, listInputs } from '../recognise/list-inputs.ts';
import { decodeText, pageText, readPage } from '../recognise/read-input.ts';

/** Who stands as the author of what nobody has looked at. */
const AUTHOR = 'Meipi';
const NOTHING = { zh: '没有可读的文本或网页', en: 'no texts or web pages found' };
const TWICE = {
  zh: '与前面一个文件是同一个网页，略去',
  en: 'the same page as a file before it, and left out',
};

async function readSaved({ file, label, name }: Input): Promise<{ facts: RawPageFacts; text: string }> {
  const bytes = readFileSync(file);
  const address = pathToFileURL(file).href;
  if (!isPage(file)) {
    const { text } = decodeText(bytes, label);
    return { facts: { url: address, title: name, metas: [], jsonLd: [] }, text };
  }
  const { html, url } = await readPage(bytes, label);
  return { facts: rawFacts(html, { saved: url, file: address }), text: pageText(html, label) };
}

async function annotationsOf(
  page: Page & { textSha256: string },
  text: string,
  now: string,
): Promise<Annotation[]> {
  const described = describedText(text);
  const made = new Map<string, Annotation>();
  for (const mention of recognise(text)) {
    const target = draftTarget(described, mention.start, mention.end);
    const attributes = attributesOf(mention);
    const draft = {
      kind: mention.kind,
      target,
      attributes: {},
      tags: [],
      origin: 'recognised',
      status: 'accepted',
    } as const;
    const id = await annotationId({ ...draft, tags: [] }, page.id);
    made.set(id, {
      ...{ id, kind: mention.kind, attributes, tags: [], origin: 'recognised', status: 'accepted' },
      target: { ...target, page: page.id, textSha256: page.textSha256 },
      ...{ author: AUTHOR, created: now, updated: now, contested: [] },
    });
  }
  return [...made.values()];
}

/** Reads a folder with all its subfolders, or one file. What cannot be read is told and left out. Rejects with FormatError. */
export async function readSavedPages(path: string, { now, name, skip }: ParseContext): Promise<Export> {
  const { inputs, faults } = listInputs([path], '/');
  for (const fault of faults) skip(path, { zh: fault, en: fault });
  if (inputs.length === 0) throw new FormatError(NOTHING);
  const pages = new Map<string, Page>();
  const annotations: Annotation[] = [];
  const texts = new Map<string, string>();
  for (const input of inputs) {
    try {
      const { facts, text } = await readSaved(input);
      const page = await pageOf({ facts, text }, Date.parse(now));
      if (pages.has(page.id)) {
        skip(input.label, TWICE);
        continue;
      }
      pages.set(page.id, page);
      texts.set(page.textSha256, text);
      annotations.push(...(await annotationsOf(page, text, now)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      skip(input.label, { zh: error.message, en: error.message });
    }
  }
  return toExport({
    workspace: { id: name, name },
    pages: [...pages.values()],
    annotations,
    generator: { version: VERSION, recognition: RECOGNITION_VERSION },
    exported: now,
    // Nobody has rejected anything: nothing was left out.
    rejected: true,
    texts,
  });
}
