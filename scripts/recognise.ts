/** `npm run recognise`: the mentions in texts and web pages, as JSON, lines of JSON or CSV. */
import { pathToFileURL } from 'node:url';
import { callerFolder } from './lib/caller-folder.ts';
import { readArguments, USAGE } from './lib/recognise/arguments.ts';
import { type RecogniseStreams, runRecognise } from './lib/recognise/run-recognise.ts';

const STREAMS: RecogniseStreams = {
  stdin: process.stdin,
  print: text => void process.stdout.write(text),
  complain: message => console.error(message),
  screen: process.stderr,
};

/** Runs the command; gives the exit code: 0, 1 if an input failed, 2 for wrong arguments. */
export async function main(args: readonly string[], streams: RecogniseStreams = STREAMS): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) {
    streams.print(`${USAGE}\n`);
    return 0;
  }
  if (typeof asked === 'string') {
    streams.complain(`${asked}\n${USAGE}`);
    return 2;
  }
  try {
    return (await runRecognise(asked, callerFolder(), streams)) ? 0 : 1;
  } catch (error) {
    streams.complain(`${asked.out ?? ''}: 写不了 (cannot be written): ${(error as Error).message}`);
    return 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // A reader such as `head` that has seen enough closes the pipe.
  process.stdout.on('error', error =>
    process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 1),
  );
  process.exitCode = await main(process.argv.slice(2));
}
