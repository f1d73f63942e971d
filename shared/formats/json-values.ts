/** Looking into JSON of other programs: what is not of the form that is asked for is as good as absent. */

export type Node = Record<string, unknown>;

/** The items of a list; one value that stands alone is a list of one. */
export const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

export const node = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
