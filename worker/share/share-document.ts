import { NOBODY } from '../../shared/formats/document-builder.ts';
import { type Export, FORMAT, FORMAT_VERSION } from '../../shared/formats/json.ts';
import { RECOGNITION_VERSION } from '../../shared/recognition/version.ts';
import { VERSION } from '../../shared/version.ts';
import type { PublicShare } from '../store/shares.ts';

/** A share as the native document, which every program that reads Meipi's files can read. */
export function shareDocument(id: string, { content, updated }: PublicShare): Export {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    generator: { version: VERSION, recognition: RECOGNITION_VERSION },
    exported: new Date(updated).toISOString(),
    workspace: { id, name: content.title },
    pages: content.pages.map(page => ({ ...page, canonicalUrl: page.url })),
    annotations: content.annotations.map(({ link: _, author = NOBODY, ...annotation }) => ({
      ...annotation,
      origin: 'manual',
      status: 'accepted',
      author,
    })),
  };
}
