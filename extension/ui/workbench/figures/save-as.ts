import { stampedName } from '../../../../shared/export/file-name.ts';
import { VERSION } from '../../../../shared/version.ts';
import { saveFile } from '../../save-file.ts';

export const CSV = 'text/csv;charset=utf-8';
export const SVG = 'image/svg+xml;charset=utf-8';

/** Hands over a file whose name says of what workspace it is, what it shows and when it was made. */
export function saveAs(
  workspace: string,
  about: readonly string[],
  extension: string,
  contents: string | Blob,
  type: string,
): void {
  const name = stampedName(workspace, about, new Date(), VERSION, extension);
  saveFile(document, name, new Blob([contents], { type }));
}
