import { type Figures, KINDS, type Outcome } from './outcome.ts';

/** Faults of one kind that a failing seed shows in full. */
const SHOWN = 3;
const WIDTH = 400;

/** A failing run: its seed, what is wrong, and how to see what happened. */
export function faultLines({ seed, faults }: Outcome): string[] {
  const lines = KINDS.flatMap(kind => {
    const ofKind = faults.filter(fault => fault.kind === kind);
    const shown = ofKind.slice(0, SHOWN).map(({ what }) => `  ${kind}: ${what.slice(0, WIDTH)}`);
    return ofKind.length > SHOWN ? [...shown, `  ${kind}: ${ofKind.length - SHOWN} more`] : shown;
  });
  return [`✗ seed ${seed}`, ...lines];
}

const sumOf = (outcomes: readonly Outcome[], of: (figures: Figures) => number) =>
  outcomes.reduce((total, { figures }) => total + of(figures), 0);

/** All runs in three lines; `seconds` is how long they took, `threads` at a time. */
export function summary(outcomes: readonly Outcome[], seconds: number, threads: number): string[] {
  const counts = KINDS.map(
    kind =>
      `${kind} ${outcomes.reduce((n, run) => n + run.faults.filter(fault => fault.kind === kind).length, 0)}`,
  );
  const pushes = sumOf(outcomes, figures => figures.pushes);
  const perPush = sumOf(outcomes, figures => figures.writes) / Math.max(1, pushes);
  return [
    counts.join(', '),
    `${sumOf(outcomes, ({ acts }) => acts)} acts, ${pushes} pushes (${perPush.toFixed(2)} writes each), ` +
      `${sumOf(outcomes, ({ pulls }) => pulls)} pulls, ${sumOf(outcomes, ({ lists }) => lists)} lists`,
    `${outcomes.length} seeds in ${seconds.toFixed(1)} s, ${threads} at a time: ${Math.round((outcomes.length * 60) / seconds)} a minute`,
  ];
}
