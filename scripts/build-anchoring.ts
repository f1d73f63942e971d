import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Where the anchoring module goes, from the repository's root. */
export const ANCHORING_BUNDLE = '.output/anchoring.js';

/** Builds the DOM side of anchoring into one ES module: `describe`, `anchor` and `anchorAll`. */
export async function buildAnchoring(outfile = ANCHORING_BUNDLE): Promise<string> {
  await build({
    entryPoints: ['extension/content/dom/anchoring.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outfile;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildAnchoring());
