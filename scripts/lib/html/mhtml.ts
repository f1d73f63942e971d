import PostalMime from 'postal-mime';

export interface SavedPage {
  html: string;
  /** The address that it was saved from, where the file says it. */
  url?: string;
}

/** `.mhtml` is a MIME message (RFC 2557): the page is its first HTML part, whatever encoding it is in. Undefined if there is none. */
export async function pageOfMhtml(bytes: Uint8Array): Promise<SavedPage | undefined> {
  const { html, headers } = await PostalMime.parse(new Uint8Array(bytes));
  const url = headers.find(({ key }) => key === 'snapshot-content-location')?.value.trim();
  return html ? { html, ...(url && { url }) } : undefined;
}
