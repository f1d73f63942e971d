import { copyText } from '../../copy-text.ts';

/**
 * Puts a table on the clipboard in both forms that programs paste as cells, within a person's click; where the browser takes no
 * HTML there, as text alone.
 * @throws MeipiError `clipboard`
 */
export async function copySheet(tsv: string, html: string, document: Document): Promise<void> {
  const clipboard = document.defaultView?.navigator.clipboard;
  try {
    if (!clipboard?.write) throw new Error('no clipboard for HTML here');
    const blob = (text: string, type: string) => new Blob([text], { type });
    await clipboard.write([
      new ClipboardItem({ 'text/plain': blob(tsv, 'text/plain'), 'text/html': blob(html, 'text/html') }),
    ]);
  } catch {
    await copyText(tsv, document);
  }
}
