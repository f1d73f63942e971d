/**
 * Several who made one annotation without knowing of one another: who accepts or rejects a suggestion that another one decided at the same
 * time writes the same entry (its id comes of its place), and its fields keep what each of them wrote.
 */
import type { Entry, Register } from '../sync/merge.ts';
import { stampUser } from '../sync/stamp-user.ts';
import { type Annotation, viewAnnotation } from './annotation.ts';

/** Every birth writes it, and who changes it later has seen those before. */
const BIRTH_FIELD = 'kind';

function writeOf(register: Register | undefined, user: string) {
  return register?.heads.find(({ at }) => stampUser(at) === user);
}

/** User ids, first come first; empty where only one made it, or where one of them has taken in what the others wrote. */
export function handsOf({ fields }: Entry): string[] {
  const heads = fields[BIRTH_FIELD]?.heads ?? [];
  if (heads.length < 2) return [];
  const users = [...new Set(heads.map(({ at }) => stampUser(at)).reverse())];
  return users.length > 1 ? users : [];
}

/** A field as one hand has it: what others wrote and it did not is not its; what somebody else wrote since is everybody's. */
function asWritten(register: Register, user: string, hands: readonly string[]): Register | undefined {
  const own = writeOf(register, user);
  if (own) return { ...register, heads: [own] };
  const [shown] = register.heads;
  const isTheirs = shown !== undefined && hands.includes(stampUser(shown.at));
  return isTheirs && !register.past.some(at => stampUser(at) === user) ? undefined : register;
}

/** The annotation as one of those who made it wrote it. */
export function viewAs(entry: Entry, user: string): Annotation | undefined {
  const { birth } = entry;
  const hands = handsOf(entry);
  const born = writeOf(entry.fields[BIRTH_FIELD], user);
  if (!birth || !born || !hands.includes(user)) return viewAnnotation(entry);
  const fields: Entry['fields'] = {};
  for (const [name, register] of Object.entries(entry.fields)) {
    const written = asWritten(register, user, hands);
    if (written) fields[name] = written;
  }
  return viewAnnotation({ ...entry, birth: { ...birth, at: born.at, author: user }, fields });
}
