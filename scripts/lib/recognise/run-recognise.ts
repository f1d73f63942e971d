import { resolve } from 'node:path';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { RecogniseArguments } from './arguments.ts';
import { formatMentions, type Row } from './format-mentions.ts';
import { InputError } from './input-error.ts';
import { listInputs } from './list-inputs.ts';
import { OutputFolder } from './output-folder.ts';
import { Progress, type Screen } from './progress.ts';
import { readInput } from './read-input.ts';

/** What the command reads and writes beside files; tests put their own in place. */
export interface RecogniseStreams {
  stdin: AsyncIterable<Uint8Array>;
  print(text: string): void;
  complain(message: string): void;
  screen: Screen;
}

const PAGE_UNSEEN =
  '提示：网页的位置按其纯文本计算，加 --out 才会写出纯文本 (offsets of a web page count in its text, which only --out writes)';

/**
 * Recognises the inputs and writes what was found. What cannot be read is named and passed over. True if nothing failed.
 * Paths are taken from `folder`.
 */
export async function runRecognise(
  { inputs: given, out, format }: RecogniseArguments,
  folder: string,
  streams: RecogniseStreams,
): Promise<boolean> {
  const { inputs, faults } = listInputs(given, folder);
  for (const fault of faults) streams.complain(fault);
  if (inputs.length === 0) {
    streams.complain('没有可读的文本或网页 (no texts or web pages found)');
    return false;
  }
  const output = out === undefined ? undefined : new OutputFolder(resolve(folder, out), format, inputs);
  const isShared = inputs.length > 1;
  const rows: Row[] = [];
  const progress = new Progress(inputs.length, streams.screen);
  let failed = faults.length;
  let unseen = 0;
  for (const [i, input] of inputs.entries()) {
    try {
      const read = await readInput(input, streams.stdin);
      const mentions = recognise(read.text);
      if (output) output.write(input, read, mentions);
      else for (const mention of mentions) rows.push(isShared ? { page: input.label, ...mention } : mention);
      if (read.isMade && !output) unseen++;
    } catch (error) {
      failed++;
      progress.clear();
      streams.complain(error instanceof InputError ? error.message : `${input.label}: ${String(error)}`);
    }
    progress.step(i + 1);
  }
  progress.clear();
  if (!output && failed < inputs.length + faults.length)
    streams.print(formatMentions(rows, format, isShared));
  if (unseen > 0) streams.complain(PAGE_UNSEEN);
  return failed === 0;
}
