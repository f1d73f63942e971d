/** What any conversion does at least: reads lines of JSON, each as a value, and writes each as a text. */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

const [from, to] = process.argv.slice(2) as [string, string];
async function* copied() {
  for await (const line of createInterface({ input: createReadStream(from) }))
    yield `${JSON.stringify(JSON.parse(line))}\n`;
}
await pipeline(copied, createWriteStream(to));
