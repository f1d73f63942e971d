import { copy, type Draft, type Edit, holds, insertParagraphs, type Outcome } from './drift-edit.ts';
import { EDITS } from './drift-edits.ts';
import { Random } from './random.ts';
import { REISSUES, withTwins } from './reissue-edits.ts';
import { ReportWriter, render, type Sentence, type Token } from './report-model.ts';

/** Every kind of edit. */
export const ALL_EDITS: readonly Edit[] = [...EDITS, ...REISSUES];

/** A generated case: annotate `[start, end)` of `before`, anchor on `after`, expect what the edit makes true. */
export interface DriftCase extends Outcome {
  id: string;
  edit: string;
  before: string;
  start: number;
  end: number;
  after: string;
  /** Where it stands in `after`, unless it is gone. */
  place?: { start: number; end: number };
}

/** So many reports have near twins of the annotated sentence. */
const TWINS = 0.3;

/** A case for `seed`, or undefined where the edit does not fit the annotation. */
export function driftCase(seed: number): DriftCase | undefined {
  const random = new Random(seed);
  const writer = new ReportWriter(random);
  const report = writer.report(random.int(4, 24));
  const sentence = random.pick(random.pick(report));
  const chosen = choose(random, sentence);
  if (random.chance(TWINS)) withTwins(writer, report, chosen);
  const before = render(report);
  const edit = random.pick(ALL_EDITS.filter(e => e.on(chosen)));
  const draft: Draft = { random, writer, report: copy(report), chosen };
  const above = draft.report[draft.report.findIndex(p => p.some(s => holds(s, chosen[0]!))) - 1];
  const outcome = edit.apply(draft);
  if (outcome.expect === 'orphan') draft.hole = above ? draft.report.indexOf(above) + 1 : 0;
  if (random.chance(0.5)) insertParagraphs(draft, random.int(1, 3));
  if (draft.report.flat(2).length === 0) return undefined;
  const after = render(draft.report.filter(p => p.length > 0));
  const id = `${edit.name}#${seed}`;
  const start = before.spans.get(chosen[0]!.id)!.start;
  const end = before.spans.get(chosen.at(-1)!.id)!.end;
  const base = { id, edit: edit.name, before: before.text, start, end, after: after.text };
  if (outcome.expect === 'orphan') return { ...base, expect: 'orphan' };
  const first = after.spans.get(chosen[0]!.id);
  const last = after.spans.get(chosen.at(-1)!.id);
  if (!first || !last) return undefined;
  return { ...base, ...outcome, place: { start: first.start, end: last.end } };
}

function choose(random: Random, sentence: Sentence): Token[] {
  const named = sentence.filter(t => t.kind !== 'words' && t.kind !== 'mark');
  if (named.length > 0 && random.chance(0.65)) return [random.pick(named)];
  if (random.chance(0.5)) return sentence;
  const from = random.int(0, sentence.length - 1);
  const part = sentence.slice(from, random.int(from + 1, sentence.length));
  return part.every(t => t.kind === 'mark') ? sentence : part;
}
