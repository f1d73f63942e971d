/** `npm run bench -- [DIR]`, first part: how fast and how right recognition is, beside others on the same text, and how it scales. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readGoldFolder } from './evaluate-recognition.ts';
import { comparePeers, formatPeers } from './lib/bench/compare-peers.ts';
import { formatLexicon, measureLexicon } from './lib/bench/lexicon-cost.ts';
import { PEERS } from './lib/bench/peers.ts';
import { formatScaling, measureScaling } from './lib/bench/scaling.ts';
import { callerFolder } from './lib/caller-folder.ts';
import { ROOT } from './lib/paths.ts';

const FIXTURES = join(ROOT, 'tests/fixtures/recognition');

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** The folder with NAME.txt and NAME.gold.json that the arguments name, beside which a browser may stand; ours without one. */
function goldFolder(args: readonly string[]): string {
  return args.map(path => resolve(callerFolder(), path)).find(path => !isFile(path)) ?? FIXTURES;
}

/** Prints both tables. False if the folder has no gold. */
export async function main(args: readonly string[]): Promise<boolean> {
  const folder = goldFolder(args);
  const pages = existsSync(folder) ? readGoldFolder(folder) : [];
  if (pages.length === 0) {
    console.error(`${folder}: 里没有 NAME.gold.json (holds no NAME.gold.json)`);
    return false;
  }
  const characters = pages.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`${folder}: ${pages.length} texts, ${characters} characters`);
  console.log(formatPeers(await comparePeers(PEERS, pages)));
  console.log(`\n${formatLexicon(measureLexicon(pages.map(({ text }) => text)))}`);
  console.log(`\n${formatScaling(measureScaling())}`);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
