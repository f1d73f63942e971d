import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Budget {
  /** Under the build's folder. */
  file: string;
  /** Bytes, as gzip makes them at its default level. */
  gzip: number;
}

/** What is loaded into every page of the chosen sites has to be small; what draws over a page comes at the first need. */
export const BUDGETS: readonly Budget[] = [
  { file: 'content-scripts/content.js', gzip: 40 * 1024 },
  { file: 'overlay.js', gzip: 40 * 1024 },
];

export interface Size {
  file: string;
  gzip: number;
  budget: number;
}

/** The sizes of a build's bundles that have a budget; bundles that are not there are over it. */
export async function measureSizes(build: string, budgets: readonly Budget[] = BUDGETS): Promise<Size[]> {
  return Promise.all(
    budgets.map(async ({ file, gzip: budget }) => {
      const path = join(build, file);
      const gzip = existsSync(path) ? gzipSync(await readFile(path)).length : Number.POSITIVE_INFINITY;
      return { file, gzip, budget };
    }),
  );
}

/** `content-scripts/content.js 31.2 KB gzip (of 40.0)` */
export function sizeLine({ file, gzip, budget }: Size): string {
  const kb = (bytes: number) => (Number.isFinite(bytes) ? (bytes / 1024).toFixed(1) : 'absent, –');
  return `${file} ${kb(gzip)} KB gzip (of ${kb(budget)})`;
}
