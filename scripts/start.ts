/** `npm start`: see `USAGE`. */
import { buildChrome } from './lib/build.ts';
import { callerFolder } from './lib/caller-folder.ts';
import { say } from './lib/say.mjs';
import { parseStartArguments, USAGE, UsageError } from './lib/start/arguments.ts';
import { runHeadless } from './lib/start/headless.ts';
import { runWindow } from './lib/start/window.ts';

async function main(): Promise<number> {
  process.chdir(callerFolder());
  const options = parseStartArguments(process.argv.slice(2));
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  if (!(await buildChrome({ output: 'silent' }))) {
    say('扩展构建失败，原因见上。', 'The extension could not be built: see above.');
    return 1;
  }
  if (options.headless) return (await runHeadless(options)) > 0 ? 1 : 0;
  return runWindow(options);
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exit(error instanceof UsageError ? 2 : 1);
}
