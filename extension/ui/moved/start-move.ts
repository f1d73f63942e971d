/** Marks what the key for moving does in a row: takes the new words, or looks for places. */
export const LEADS = 'data-leads';

/** Begins to move the annotation of a row, if its words are others or gone; nothing is put to a place that nobody chose. */
export function startMove(row: string): void {
  document.getElementById(row)?.querySelector<HTMLElement>(`[${LEADS}]`)?.click();
}
