/**
 * Writes shared/formats/meipi.schema.json, the JSON Schema (draft 2020-12) of the native export, from its valibot schema.
 * With --check it writes nothing and exits 1 when the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ExportSchema } from '../shared/formats/json.ts';

const FILE = new URL('../shared/formats/meipi.schema.json', import.meta.url);

/** The schema file as it should be. */
export function schemaText(): string {
  const schema = toJsonSchema(ExportSchema, { target: 'draft-2020-12' });
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:meipi:export:1',
    title: 'Meipi export',
    description:
      'Pages and annotations of a Meipi workspace: figures, people, initiatives and documents in news of the Chinese People’s Political Consultative Conference.',
    ...schema,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The schema file as it is, or nothing. */
export function storedText(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}

function main(check: boolean): number {
  const stale = storedText() !== schemaText();
  if (check && stale) {
    console.error('shared/formats/meipi.schema.json is stale: run node scripts/make-schema.ts');
    return 1;
  }
  if (stale) writeFileSync(FILE, schemaText());
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv.includes('--check'));
}
