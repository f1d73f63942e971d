/** What an annotation's attributes say, however they are written: for two annotators who mean the same. */
import type { Attributes } from './annotation.ts';

type Name = keyof Attributes;

/** A figure is exact unless it says that it is not. `entity` names a person within a page only, and so says nothing. */
function saidOf(attributes: Attributes, name: Name): string | number | undefined {
  const value = attributes[name];
  if (name === 'entity' || (name === 'approx' && value === 'exact')) return undefined;
  return typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '') || undefined : value;
}

/** Attributes of which two say something else, by name. */
export function differingFields(a: Attributes, b: Attributes): Name[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as Name[];
  return names.filter(name => saidOf(a, name) !== saidOf(b, name)).sort();
}

/** One text for all attributes that say the same. */
export function saidText(attributes: Attributes): string {
  const names = (Object.keys(attributes) as Name[]).sort();
  return JSON.stringify(
    names.flatMap(name => {
      const said = saidOf(attributes, name);
      return said === undefined ? [] : [[name, said]];
    }),
  );
}
