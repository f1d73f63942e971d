/** A code of the codebook: what a tag means to everybody who tags. Read from its merged entry, whose fields are all texts but `removed`. */
import { type Digester, pageId } from '../page/page-id.ts';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH } from '../sync/limits.ts';
import { current, type Entry } from '../sync/merge.ts';
import type { FieldValue } from '../sync/ops.ts';

/** Named, so that each theme can show one that is seen on its ground. */
export const CODE_COLORS = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
  'brown',
  'grey',
] as const;
export type CodeColor = (typeof CODE_COLORS)[number];

/** A key by its place (`event.code`), with the modifiers held: `KeyQ`, `Shift+KeyQ`, `Alt+Digit7`. */
export const SHORTCUT_PATTERN = /^(?:Alt\+)?(?:Shift\+)?[A-Z][A-Za-z0-9]{1,31}$/;

/** What a person says of a code. */
export interface CodeFacts {
  label: string;
  /** Key of the code that it stands under. */
  parent?: string;
  color?: CodeColor;
  definition?: string;
  /** One a line in the log. */
  examples: string[];
  shortcut?: string;
}

export interface Code extends CodeFacts {
  /** The tag as annotations bear it: the name that the code was born with, which never changes. */
  key: string;
  /** Key of the code that took this one's place. */
  mergedInto?: string;
  /** Taken out of the codebook; annotations that bear it keep it as a free tag. */
  removed: boolean;
}

export const CODE_FIELDS = [
  'key',
  'label',
  'parent',
  'color',
  'definition',
  'examples',
  'shortcut',
  'mergedInto',
  'removed',
] as const;
export type CodeField = (typeof CODE_FIELDS)[number];

/** The id of a code's entry: two who make a code of one tag make one code. */
export function codeId(key: string, subtle?: Digester): Promise<string> {
  return pageId(`code:${key}`, subtle);
}

/** Lines without white space around them and without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** The code in an entry, or undefined while its key has not arrived. What is not of its form is as good as absent. */
export function viewCode(entry: Entry): Code | undefined {
  const text = (field: CodeField, most = MAX_TAG_LENGTH) => {
    const value = current(entry, field);
    return typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;
  };
  const key = text('key');
  if (key === undefined) return undefined;
  const code: Code = {
    key,
    label: text('label')?.trim() || key,
    examples: linesOf(text('examples', MAX_NOTE_LENGTH) ?? ''),
    removed: current(entry, 'removed') === true,
  };
  const color = CODE_COLORS.find(known => known === text('color'));
  if (color) code.color = color;
  const shortcut = text('shortcut');
  if (shortcut !== undefined && SHORTCUT_PATTERN.test(shortcut)) code.shortcut = shortcut;
  const definition = text('definition', MAX_NOTE_LENGTH);
  if (definition !== undefined) code.definition = definition;
  for (const field of ['parent', 'mergedInto'] as const) {
    const value = text(field);
    if (value !== undefined) code[field] = value;
  }
  return code;
}

/** New values of a code's fields. An empty text takes a fact away. */
export type CodeValues = { [F in keyof Omit<Code, 'key'>]?: Code[F] | '' };

/** Values as the fields of the log. */
export function codeFields({ examples, ...values }: CodeValues): Partial<Record<CodeField, FieldValue>> {
  if (examples === undefined) return values;
  return { ...values, examples: examples === '' ? '' : examples.join('\n') };
}

/** Whether values may be written: what is of another form would not be read. */
export function isAcceptable(
  key: string,
  { label, definition, examples, shortcut, color, parent }: CodeValues,
): boolean {
  const isName = (text: string | undefined) => !text || text.length <= MAX_TAG_LENGTH;
  return (
    key !== '' &&
    (label === undefined || label.trim() === label) &&
    label !== '' &&
    [key, label, parent].every(isName) &&
    (definition ?? '').length <= MAX_NOTE_LENGTH &&
    (examples === undefined || examples === '' || examples.join('\n').length <= MAX_NOTE_LENGTH) &&
    (!shortcut || SHORTCUT_PATTERN.test(shortcut)) &&
    (!color || CODE_COLORS.includes(color))
  );
}
