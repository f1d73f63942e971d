import { sha256Hex } from '../hash.ts';
import { MeipiError } from '../result.ts';
import { type BackupHead, type BackupLine, decodeHead, decodeLine, MAX_LINE, STRETCH } from './lines.ts';

/** The lines of a gzipped file one by one. @throws MeipiError `not_a_backup`, `backup_broken` */
async function* textLines(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let read = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += value ? decoder.decode(value, { stream: true }) : decoder.decode();
      read ||= value !== undefined;
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > MAX_LINE) throw new MeipiError('backup_broken', 'a line too long');
      if (done) break;
    }
  } catch (error) {
    if (error instanceof MeipiError) throw error;
    throw new MeipiError(read ? 'backup_broken' : 'not_a_backup', String(error));
  } finally {
    // Whoever stops early needs no more of it.
    await reader.cancel().catch(() => undefined);
  }
  if (rest !== '') throw new MeipiError('backup_broken', 'breaks off');
}

export interface ReadBackup {
  head: BackupHead;
  /** Each stretch after its check, so that nothing broken is ever handed out. Throws MeipiError `backup_broken`. */
  stretches: AsyncGenerator<BackupLine[]>;
}

/**
 * Begins to read a backup.
 * @throws MeipiError `not_a_backup`, `backup_newer`
 */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  const lines = textLines(file);
  const first = await lines.next();
  if (first.done) throw new MeipiError('not_a_backup');
  return { head: decodeHead(first.value), stretches: checkedStretches(first.value, lines) };
}

async function* checkedStretches(first: string, lines: AsyncGenerator<string>): AsyncGenerator<BackupLine[]> {
  let stretch = `${first}\n`;
  let held: string[] = [];
  let check = '';
  let ended = false;
  for await (const line of lines) {
    const said = /^\{"check":"([0-9a-f]{64})"\}$/.exec(line)?.[1];
    if (said === undefined) {
      if (stretch.length > STRETCH + MAX_LINE) throw new MeipiError('backup_broken', 'no check');
      stretch += `${line}\n`;
      held.push(line);
      continue;
    }
    check = await sha256Hex(check + stretch);
    if (check !== said) throw new MeipiError('backup_broken', 'check');
    ended = /^\{"end":\d+\}$/.test(held.at(-1) ?? '');
    if (ended) held.pop();
    yield held.map(decodeLine);
    held = [];
    stretch = '';
  }
  if (!ended || stretch !== '') throw new MeipiError('backup_broken', 'not whole');
}
