/** Takes codes from a file into a codebook: what the file says is written, what it does not say stays. */
import type { Code, CodeFacts, CodeValues } from './code.ts';
import { type Codebook, codebookOf } from './codebook.ts';
import { addCode, type CodeChange, isTaken } from './codebook-changes.ts';

/** A code in a file; `parent` is a key or a label. */
export type ImportedCode = Partial<Omit<CodeFacts, 'label'>> & Pick<CodeFacts, 'label'> & { key?: string };

export interface ImportPlan {
  changes: CodeChange[];
  /** Labels of codes that are new, and of those that become others. */
  added: string[];
  changed: string[];
  /** How many are so already. */
  same: number;
  /** Labels that stand in the file more than once, or are borne by another code here: passed over. */
  refused: string[];
}

const FACTS = ['label', 'parent', 'color', 'definition', 'examples', 'shortcut'] as const;

/** What of the values is not so yet. */
function news(code: Code | undefined, values: CodeValues): CodeValues {
  const differs = (field: (typeof FACTS)[number]) =>
    values[field] !== undefined && JSON.stringify(values[field]) !== JSON.stringify(code?.[field]);
  return Object.fromEntries(FACTS.filter(differs).map(field => [field, values[field]]));
}

/** What importing `codes` would do; nothing is done yet. A code is known by its key, else by its label. */
export function planImport(book: Codebook, codes: readonly ImportedCode[]): ImportPlan {
  const plan: ImportPlan = { changes: [], added: [], changed: [], same: 0, refused: [] };
  /** The key here of each name in the file, and which code of the file it was. */
  const keys = new Map<string, string>();
  const taken = new Map<string, ImportedCode>();
  let grown = book;
  for (const code of codes) {
    const byKey = code.key === undefined ? undefined : book.live.get(code.key);
    const held = byKey ?? book.live.get(book.byLabel.get(code.label) ?? '');
    const key = held?.key ?? addCode(grown, { label: code.label }).key;
    if (taken.has(key) || isTaken(grown, code.label, key)) {
      plan.refused.push(code.label);
      continue;
    }
    taken.set(key, code);
    for (const name of [code.label, code.key]) if (name !== undefined && !keys.has(name)) keys.set(name, key);
    const made = { ...(held ?? { key, examples: [], removed: false }), label: code.label };
    grown = codebookOf([...grown.codes.values(), made]);
  }
  for (const [key, { key: _, parent, ...facts }] of taken) {
    const held = book.live.get(key);
    const above = parent === undefined ? undefined : (keys.get(parent) ?? book.byLabel.get(parent));
    const set = news(held, { ...facts, ...(above !== undefined && above !== key && { parent: above }) });
    if (!held) {
      plan.added.push(facts.label);
      plan.changes.push({ key, set: { ...set, label: facts.label, removed: false } });
    } else if (Object.keys(set).length > 0) {
      plan.changed.push(facts.label);
      plan.changes.push({ key, set });
    } else plan.same++;
  }
  return plan;
}
