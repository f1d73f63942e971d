/** `npm run eval -- DIR`: how well recognition, re-anchoring and painting do on a labelled corpus. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { belowFloors, formatFigures, scoreFolder } from './evaluate-recognition.ts';
import { buildChrome } from './lib/build.ts';
import { callerFolder } from './lib/caller-folder.ts';
import { evaluateDrift } from './lib/eval/evaluate-drift.ts';
import { paintPages } from './lib/eval/paint-pages.ts';
import { ROOT } from './lib/paths.ts';
import { say } from './lib/say.mjs';

type Floors = Record<string, number>;

const DRIFT = 'drift.';

function split(floors: Floors): { drift: Floors; recognition: Floors } {
  const pick = (wanted: boolean) =>
    Object.fromEntries(Object.entries(floors).filter(([key]) => key.startsWith(DRIFT) === wanted));
  return { drift: pick(true), recognition: pick(false) };
}

async function painting(folder: string): Promise<string[]> {
  if (!(await buildChrome({ output: 'silent' }))) return ['build: the extension could not be built'];
  const { pages, workbench } = await paintPages(folder);
  for (const { name, items, faults } of pages)
    console.log(`${faults.length > 0 ? '✗' : '✓'} ${name}: ${items} mentions, ${faults.length} faults`);
  console.log(`${workbench.length > 0 ? '✗' : '✓'} workbench: ${workbench.length} faults`);
  return [...pages.flatMap(({ name, faults }) => faults.map(fault => `${name}: ${fault}`)), ...workbench];
}

async function evaluate(folder: string): Promise<string[] | undefined> {
  const floors = split(JSON.parse(await readFile(join(ROOT, 'tests/floors.json'), 'utf8')) as Floors);
  const parts: [name: string, part: () => Promise<string[]>][] = [];
  if (readdirSync(folder).some(name => name.endsWith('.gold.json'))) {
    parts.push([
      'recognition',
      async () => {
        const figures = scoreFolder(folder);
        console.log(formatFigures(figures));
        return belowFloors(figures, floors.recognition);
      },
    ]);
  }
  const cases = join(folder, 'drift', 'cases.json');
  if (existsSync(cases)) parts.push(['drift', () => evaluateDrift(cases, floors.drift)]);
  const pages = join(folder, 'pages');
  if (existsSync(pages)) parts.push(['painting', () => painting(pages)]);
  if (parts.length === 0) return undefined;

  const faults: string[] = [];
  for (const [name, part] of parts) {
    console.log(`\n▶ ${name}`);
    faults.push(...(await part().catch((error: Error) => [`${name}: ${error.message}`])));
  }
  return faults;
}

const [folder] = process.argv.slice(2);
const path = folder && resolve(callerFolder(), folder);
const faults = path && existsSync(path) ? await evaluate(path) : undefined;
if (faults === undefined) {
  say(
    `用法：npm run eval -- 文件夹。文件夹里要有 NAME.txt 和 NAME.gold.json、drift/cases.json 或 pages/。`,
    'Usage: npm run eval -- DIR. The folder holds NAME.txt and NAME.gold.json, drift/cases.json, or pages/.',
  );
  process.exitCode = 2;
} else {
  console.log(
    faults.length === 0 ? '\n都达到下限 All floors are met.' : '\n低于要求 Below what is required:',
  );
  for (const fault of faults) console.log(`✗ ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
