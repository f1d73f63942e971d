/** Validation that names the places that are wrong and never echoes what was sent. */
import { sValidator } from '@hono/standard-validator';
import type { ValidationTargets } from 'hono';
import type * as v from 'valibot';
import { ApiError } from '../errors.ts';

const MAX_PATHS = 10;
/** Below these names the keys are the sender's own words. */
const RECORDS: readonly unknown[] = ['fields', 'vv', 'vector'];

interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined;
}

/** Where in the input the first issues are, as `ops.3.target.position.end`; a record's key is written `*`. */
export function pathsOf(issues: readonly Issue[]): string[] {
  const paths = issues.flatMap(({ path }) => {
    const keys = path?.map(segment => (typeof segment === 'object' ? segment.key : segment)) ?? [];
    const words = keys.map((key, i) => (RECORDS.includes(keys[i - 1]) ? '*' : String(key)));
    return words.length > 0 ? [words.join('.')] : [];
  });
  return [...new Set(paths)].slice(0, MAX_PATHS);
}

/** Validates one part of the request; 400 `bad_request` names the wrong places. */
export function validate<
  T extends keyof ValidationTargets,
  S extends v.GenericSchema<Record<string, unknown>, unknown>,
>(target: T, schema: S) {
  return sValidator(target, schema, result => {
    if (result.success) return;
    throw new ApiError(
      'bad_request',
      {
        zh: '请求中的内容不合规定，位置见 paths。请改正后重新发送；JSON 正文要带 content-type: application/json。',
        en: 'The request does not follow the contract at the places in paths. Correct it and send it again; a JSON body needs content-type: application/json.',
      },
      { paths: pathsOf(result.error) },
    );
  });
}
