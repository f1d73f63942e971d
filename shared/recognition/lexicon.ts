import { fold } from './fold.ts';
import { Matcher } from './matcher.ts';
import type { Lexicon, LexiconEntry, Mention, MentionKind } from './mention.ts';

/** A confirmed word is right but for a homonym now and then. */
const CONFIRMED_SCORE = 0.98;

/** A form as it is looked for: folded, and of a person without the white space by which a page sets a name apart. */
export const wordForm = (kind: MentionKind, form: string): string =>
  kind === 'person' ? fold(form).replace(/\s+/g, '') : fold(form);

/** The matcher of a lexicon is kept for as long as the lexicon itself: pages of one workspace share it. */
const matchers = new WeakMap<Lexicon, { entries: LexiconEntry[]; matcher: Matcher; rejected: Set<string> }>();

function compile(lexicon: Lexicon) {
  const kept = matchers.get(lexicon);
  if (kept) return kept;
  // a figure is known by its place, not by its words
  const entries = lexicon.filter(e => !e.rejected && e.kind !== 'statistic' && e.form.length > 1);
  const rejected = new Set(lexicon.filter(e => e.rejected).map(e => `${e.kind} ${wordForm(e.kind, e.form)}`));
  const made = { entries, matcher: new Matcher(entries.map(e => wordForm(e.kind, e.form))), rejected };
  matchers.set(lexicon, made);
  return made;
}

function mentionOf(text: string, start: number, end: number, entry: LexiconEntry): Mention | undefined {
  const base = { start, end, text: text.slice(start, end), rule: 'lexicon', score: CONFIRMED_SCORE };
  const canonical = entry.canonical ?? entry.form;
  if (entry.kind === 'person') return { kind: 'person', ...base, name: canonical.replace(/\s+/g, '') };
  if (entry.kind === 'initiative') {
    return {
      kind: 'initiative',
      ...base,
      ...(entry.canonical ? { full: entry.canonical } : {}),
      ...(entry.definition ? { definition: entry.definition } : {}),
    };
  }
  return entry.kind === 'document' ? { kind: 'document', ...base } : undefined;
}

/** Adds what the workspace confirmed to what the rules found, and takes away what it rejected. */
export function applyLexicon(
  text: string,
  folded: string,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Mention[] {
  const { entries, matcher, rejected } = compile(lexicon);
  const out = mentions.filter(m => !rejected.has(`${m.kind} ${folded.slice(m.start, m.end)}`));
  const found = new Map<string, Mention>();
  for (const m of out) found.set(`${m.kind} ${m.start} ${m.end}`, m);
  const added: Mention[] = [];
  for (const m of matcher.findAll(folded)) {
    const entry = entries[m.pattern]!;
    const same = found.get(`${entry.kind} ${m.start} ${m.end}`);
    const mention = mentionOf(text, m.start, m.end, entry);
    if (!mention) continue;
    // what the rules read around the same words (a title, a full name) stays
    if (same)
      Object.assign(
        same,
        { ...mention, ...pick(same) },
        { rule: same.rule, score: Math.max(same.score, CONFIRMED_SCORE) },
      );
    else added.push(mention);
  }
  return [...out, ...added];
}

function pick(m: Mention): Partial<Mention> {
  return m.kind === 'person' && m.title ? { title: m.title } : {};
}
