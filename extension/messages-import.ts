/** What the extension's own pages may ask about imports; part of `messages.ts`. What is imported was staged in the store before. */
import type { ImportRow } from './storage/import-rows.ts';

export interface ImportMessages {
  /** Writes, or takes back, the next part of an import; the import as it is then. */
  'import.step': (input: { ws: string; id: string }) => ImportRow;
  /** From now on its steps take it back. */
  'import.undo': (input: { ws: string; id: string }) => null;
}
