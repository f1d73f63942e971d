import { textIn } from '../../shared/formats/decode-text.ts';

/** The text of `file`, whichever of the usual encodings it has. Rejects with FormatError for what is no text. */
export async function textOf(file: File): Promise<string> {
  return [...textIn(new Uint8Array(await file.arrayBuffer()))].join('');
}
