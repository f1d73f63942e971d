import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FORMATS } from '../../../../shared/formats/registry.ts';
import { ROOT } from '../../paths.ts';
import { processorTime } from '../processor-time.ts';
import { sampleLines } from './sample-document.ts';

const LOOK_MS = 20;

export interface Cost {
  seconds: number;
  /** Seconds on a processor. */
  busy: number | undefined;
  /** Highest resident memory of the process, MB; undefined where no Linux tells. */
  memory: number | undefined;
}

function highestMemory(pid: number): number | undefined {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : (Number(kib) * 1024) / 1e6;
  } catch {
    // It has ended, or this is no Linux.
    return undefined;
  }
}

/** Runs a program of Node to its end. Rejects with what it said where it fails. */
async function costOf(args: readonly string[]): Promise<Cost> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', chunk => {
    said += String(chunk);
  });
  let memory: number | undefined;
  let busy: number | undefined;
  const look = setInterval(() => {
    memory = highestMemory(child.pid ?? 0) ?? memory;
    busy = processorTime(child.pid ?? 0) ?? busy;
  }, LOOK_MS);
  const [code] = await once(child, 'close');
  clearInterval(look);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${said}`);
  return { seconds: (performance.now() - began) / 1000, busy, memory };
}

/** How `npm run convert` starts Node: the same flags. */
function convertCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { convert: string };
  };
  return scripts.convert.split(' ').slice(1);
}

/** Converts so many annotations, lines of JSON with their pages' texts, into each format; `raw` only parses and writes each line. */
export async function measureConvert(
  annotations: number,
): Promise<{ raw: Cost; formats: Map<string, Cost> }> {
  const folder = await mkdtemp(join(tmpdir(), 'meipi-bench-'));
  try {
    const input = join(folder, 'in.ndjson');
    await pipeline(Readable.from(sampleLines(annotations)), createWriteStream(input));
    const raw = await costOf([
      join(ROOT, 'scripts/lib/bench/export/raw-copy.ts'),
      input,
      join(folder, 'raw'),
    ]);
    const formats = new Map<string, Cost>();
    for (const name of FORMATS.keys()) {
      const output = join(folder, 'out');
      const asked = ['--from', 'ndjson', '--to', name, input, output];
      formats.set(name, await costOf([...convertCommand(), ...asked]));
      await rm(output, { recursive: true });
    }
    return { raw, formats };
  } finally {
    await rm(folder, { recursive: true });
  }
}
