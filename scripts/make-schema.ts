/**
 * Writes the documents that are made of valibot schemas: shared/formats/meipi.schema.json, the JSON Schema (draft 2020-12)
 * of the native export, and worker/openapi/openapi.json. With --check it writes nothing and exits 1 when one is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ExportSchema } from '../shared/formats/json.ts';
import { openApiDocument } from '../worker/openapi/document.ts';

const ROOT = new URL('..', import.meta.url);

function exportSchema(): object {
  const schema = toJsonSchema(ExportSchema, { target: 'draft-2020-12' });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:meipi:export:1',
    title: 'Meipi export',
    description:
      'Pages and annotations of a Meipi workspace: figures, people, initiatives and documents in news of the Chinese People’s Political Consultative Conference.',
    ...schema,
  };
}

/** The files, and what makes each. */
export const DOCUMENTS = {
  'shared/formats/meipi.schema.json': exportSchema,
  'worker/openapi/openapi.json': openApiDocument,
} as const;
export type DocumentName = keyof typeof DOCUMENTS;

/** A file as it should be. */
export function documentText(name: DocumentName): string {
  return `${JSON.stringify(DOCUMENTS[name](), null, 2)}\n`;
}

/** A file as it is, or nothing. */
export function storedText(name: DocumentName): string {
  try {
    return readFileSync(new URL(name, ROOT), 'utf8');
  } catch {
    return '';
  }
}

function main(check: boolean): number {
  const names = Object.keys(DOCUMENTS) as DocumentName[];
  const stale = names.filter(name => storedText(name) !== documentText(name));
  for (const name of stale) {
    if (check) console.error(`${name} is stale: run npm run schema`);
    else writeFileSync(new URL(name, ROOT), documentText(name));
  }
  return check && stale.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv.includes('--check'));
}
