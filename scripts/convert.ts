/** `npm run convert`: annotations from one format into another. */
import { pathToFileURL } from 'node:url';
import { callerFolder } from './lib/caller-folder.ts';
import { readArguments, USAGE } from './lib/convert/arguments.ts';
import { runConvert } from './lib/convert/run-convert.ts';

/** Runs the command; gives the exit code: 0, 1 if nothing was written, 2 for wrong arguments. */
export async function main(
  args: readonly string[],
  complain = (line: string) => console.error(line),
): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined || typeof asked === 'string') {
    complain(asked === undefined ? USAGE : `${asked}\n${USAGE}`);
    return asked === undefined ? 0 : 2;
  }
  return (await runConvert(asked, callerFolder(), new Date(), complain)) ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
