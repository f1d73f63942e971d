import { splitMentions } from '../../../shared/model/discussion.ts';

/** A comment as a person types it: members stand in it as `@name`. */
export function toTyped(text: string, nameOf: (user: string) => string): string {
  return splitMentions(text)
    .map(piece => (typeof piece === 'string' ? piece : `@${nameOf(piece.user)}`))
    .join('');
}

/**
 * A typed comment as it is stored: `@name` becomes `@id`. `picked` says who was meant where names are alike; of a longer and a
 * shorter name the longer one is read.
 */
export function fromTyped(
  typed: string,
  names: ReadonlyMap<string, string>,
  picked: ReadonlyMap<string, string> = new Map(),
): string {
  const users = new Map([...[...names].map(([user, name]) => [name, user] as const), ...picked]);
  const known = [...users.keys()].filter(name => name !== '').sort((a, b) => b.length - a.length);
  let stored = '';
  for (let at = 0; at < typed.length; ) {
    const name = typed[at] === '@' ? known.find(one => typed.startsWith(one, at + 1)) : undefined;
    stored += name === undefined ? typed[at] : `@${users.get(name)}`;
    at += name === undefined ? 1 : name.length + 1;
    // What could be read as more of the id is kept apart from it.
    if (name !== undefined && /[a-z2-7]/.test(typed[at] ?? '')) stored += ' ';
  }
  return stored;
}

/** What is typed of a member's name before the caret, behind `@`; undefined where nobody is being mentioned. */
export function mentionAt(typed: string, caret: number): { start: number; query: string } | undefined {
  const match = /@([^\s@]{0,30})$/.exec(typed.slice(0, caret));
  return match ? { start: match.index, query: match[1] as string } : undefined;
}
