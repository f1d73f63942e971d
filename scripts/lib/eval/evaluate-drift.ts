import { type DriftFigures, judgeDrift } from '../../drift.ts';
import { ensureBrowser } from '../browser/ensure-browser.ts';

/** A stored annotation on another's place, and a change that is not told, are faults whatever the floors say. */
const NEVER = ['wrongAnchors', 'silentChanges'] as const;

export function driftFaults(figures: DriftFigures, floors: Readonly<Record<string, number>>): string[] {
  const never = NEVER.filter(name => figures[name] > 0).map(name => `drift.${name} ${figures[name]} > 0`);
  const low = Object.entries(floors).flatMap(([key, least]) => {
    const got = figures[key.replace('drift.', '') as keyof DriftFigures] ?? 1;
    return got < least ? [`${key} ${got} < ${least}`] : [];
  });
  return [...never, ...low];
}

/** Re-anchors labelled cases in the browser; prints the figures. @returns what fell short */
export async function evaluateDrift(
  cases: string,
  floors: Readonly<Record<string, number>>,
): Promise<string[]> {
  const { executable } = await ensureBrowser();
  const figures = await judgeDrift(cases, { executablePath: executable, list: true });
  console.log(
    Object.entries(figures)
      .map(([name, value]) => `${name} ${value ?? '–'}`)
      .join('  '),
  );
  return driftFaults(figures, floors);
}
