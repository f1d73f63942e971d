import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { documentText, storedText } from '../../scripts/make-schema.ts';

const NAME = 'shared/formats/meipi.schema.json';

test('F1 the JSON Schema that ships is the one that the code gives', () => {
  expect(storedText(NAME)).toBe(documentText(NAME));
});

test('F1 the check of the schema passes by itself', () => {
  const script = fileURLToPath(new URL('../../scripts/make-schema.ts', import.meta.url));
  execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
});

test('F1 the schema is itself valid, names itself and describes its parts', () => {
  const schema = JSON.parse(storedText(NAME));
  expect(new Ajv2020({ strict: true }).validateSchema(schema)).toBe(true);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:meipi:export:1',
    title: 'Meipi export',
    additionalProperties: false,
  });
  const position = schema.properties.annotations.items.properties.position;
  expect(position.description).toContain('code points');
});
