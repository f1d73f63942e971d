import { ask } from '../../platform.ts';
import type { Result } from '../../result.ts';
import type { ImportRow } from '../../storage/import-rows.ts';

/** The imports that this page goes on with. */
const driven = new Map<string, Promise<Result<ImportRow>>>();

async function drive(ws: string, id: string): Promise<Result<ImportRow>> {
  for (;;) {
    const step = await ask('import.step', { ws, id });
    if (!step.ok || step.value.state === 'done' || step.value.state === 'undone') return step;
  }
}

/** Goes on with an import until it is written or taken back; the background would, too, some minutes later. */
export function driveImport({ ws, id }: Pick<ImportRow, 'ws' | 'id'>): Promise<Result<ImportRow>> {
  const held = driven.get(id);
  if (held) return held;
  const driving = drive(ws, id).finally(() => driven.delete(id));
  driven.set(id, driving);
  return driving;
}
