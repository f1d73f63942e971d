import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {
  type ErrorCode,
  ErrorReplySchema,
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
} from '../../shared/protocol.ts';
import { VERSION } from '../../shared/version.ts';
import { STATUS } from '../errors.ts';
import { type Operation, refusalsOf } from './operation.ts';
import { OPERATIONS } from './operations.ts';

/** JSON Schema has no word for some checks (a string that JSON cannot say, a sum of two fields): they are left out. */
function schemaOf(schema: v.GenericSchema, typeMode: 'input' | 'output' = 'input'): object {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    typeMode,
  });
  return rest;
}

function parametersOf({ params = {}, query = {} }: Operation): object[] {
  return [
    ...Object.entries(params).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemaOf(schema),
    })),
    ...Object.entries(query).map(([name, schema]) => ({
      name,
      in: 'query',
      required: schema.type !== 'optional',
      schema: schemaOf(schema as v.GenericSchema),
    })),
  ];
}

function responsesOf(operation: Operation): object {
  const { status, type, schema, also = [] } = operation.reply;
  const byStatus = Map.groupBy(refusalsOf(operation), (code: ErrorCode) => STATUS[code]);
  const refused = [...byStatus].sort(([a], [b]) => a - b);
  const content = Object.fromEntries(
    [type, ...also].map(each => [each, { schema: schema ? schemaOf(schema, 'output') : {} }]),
  );
  return {
    [status]: { description: status === 201 ? 'Stored.' : 'Done.', content },
    ...Object.fromEntries(
      refused.map(([code, names]) => [
        code,
        {
          description: names.map(name => `\`${name}\``).join(', '),
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      ]),
    ),
  };
}

function securityOf({ asker }: Operation): object[] {
  if (asker === 'anybody') return [];
  return asker === 'bootstrap' ? [{ bootstrap: [] }] : [{ token: [] }];
}

function operationOf(operation: Operation): object {
  const { id, summary, asker, body } = operation;
  const member = asker !== 'anybody' && asker !== 'bootstrap';
  return {
    operationId: id,
    summary,
    ...(member && { 'x-role': asker }),
    security: securityOf(operation),
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: {
        required: true,
        description: `At most ${body.maxBytes.toLocaleString('en')} bytes.`,
        content: { [body.type]: { schema: body.schema ? schemaOf(body.schema) : {} } },
        'x-max-bytes': body.maxBytes,
      },
    }),
    responses: responsesOf(operation),
  };
}

/** The OpenAPI 3.1 document of every route, made of the schemas that the routes validate with. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Meipi worker',
      version: VERSION,
      description: `Every reply carries \`${PROTOCOL_HEADER}: ${PROTOCOL_VERSION}\` and the server's time; every refusal has a code, and a message in Chinese and English that says what to do. \`x-role\` is the lowest role that may ask.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Error: schemaOf(ErrorReplySchema) },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of a member of the workspace.' },
        bootstrap: { type: 'http', scheme: 'bearer', description: "The server's bootstrap secret." },
      },
    },
  };
}
