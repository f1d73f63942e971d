import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { documentText, storedText } from '../scripts/make-schema.ts';

const NAME = 'worker/openapi/openapi.json';

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        'x-role'?: string;
        security: object[];
        requestBody?: { 'x-max-bytes': number };
        responses: Record<string, { description: string }>;
      }
    >
  >;
}
const document = JSON.parse(storedText(NAME)) as Document;
const operations = Object.values(document.paths).flatMap(methods => Object.values(methods));

test('P44 the OpenAPI document that the worker serves is the one that the code gives', () => {
  expect(storedText(NAME)).toBe(documentText(NAME));
});

test('P44 the OpenAPI document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate({ ...structuredClone(document) });
  expect(result.errors).toBeUndefined();
  expect([result.valid, validator.version]).toEqual([true, '3.1']);
});

test('P44 the validator refuses a document with a fault', async () => {
  const broken = structuredClone(document);
  delete (Object.values(Object.values(broken.paths)[0]!)[0] as Partial<(typeof operations)[0]>).responses;
  expect((await new Validator().validate({ ...broken, paths: 1 })).valid).toBe(false);
});

test('P44 every operation has a name of its own, says who may ask and what it refuses', () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { security, responses, requestBody, 'x-role': role } of operations) {
    expect(Object.keys(responses)).toContain('429');
    expect(security.some(each => 'token' in each)).toBe(role !== undefined);
    if (role) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '426', '503']));
    if (requestBody) {
      expect(requestBody['x-max-bytes']).toBeGreaterThan(0);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '413']));
    }
    expect(Object.keys(responses)).not.toContain('500');
  }
});
