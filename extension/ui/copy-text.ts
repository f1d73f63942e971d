import { MeipiError } from '../result.ts';

/**
 * Puts a text on the clipboard, within a person's click. Pages without https have no clipboard API, and others may forbid
 * it: there the older way serves.
 * @throws MeipiError `clipboard`
 */
export async function copyText(text: string, document: Document): Promise<void> {
  const clipboard: Clipboard | undefined = document.defaultView?.navigator.clipboard;
  try {
    if (!clipboard) throw new Error('no clipboard here');
    await clipboard.writeText(text);
  } catch (error) {
    if (!copyByCommand(text, document)) throw new MeipiError('clipboard', String(error));
  }
}

function copyByCommand(text: string, document: Document): boolean {
  let copied = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', put, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
  return copied;
}
