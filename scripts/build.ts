/** `npm run build`: the extension for both browsers, and anchoring as a module of its own. */
import { buildAnchoring, buildChrome, buildFirefox } from './lib/build.ts';

const built = [await buildChrome(), await buildFirefox(), await buildAnchoring()];
process.exitCode = built.every(Boolean) ? 0 : 1;
