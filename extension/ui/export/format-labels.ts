import type { AnyFormat } from '../../../shared/formats/format.ts';

/** What stands on the button; a format's own title is for the list. */
const LABELS: Record<string, string> = {
  json: 'JSON',
  ndjson: 'NDJSON',
  w3c: 'JSON-LD',
  hypothesis: 'Hypothesis',
  csv: 'CSV',
  tsv: 'TSV',
  xlsx: 'XLSX',
  markdown: 'Markdown',
  'label-studio': 'Label Studio',
  conll: 'CoNLL',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
};

export const formatLabel = (name: string) => LABELS[name] ?? name;

/** All formats; they come when a file is to be written, for most visits write none. */
export async function loadFormats(): Promise<ReadonlyMap<string, AnyFormat>> {
  return (await import('../../../shared/formats/registry.ts')).FORMATS;
}
