import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { reasonOf } from './input-error.ts';

/** A file to read. */
export interface Input {
  /** Where it is; `-` is standard input. */
  file: string;
  /** As messages name it: the path as it was given. */
  label: string;
  /** What its output is called, without an ending; the folders inside a given folder are kept: `2023/report`. */
  name: string;
}
/** The files of what was given, and what to say of folders and links that could not be read. */
export interface Inputs {
  inputs: Input[];
  faults: string[];
}

const PAGE = /\.(x?html?|shtml|mht(?:ml)?)$/i;
const READ_IN_FOLDERS = /\.(txt|x?html?|shtml|mht(?:ml)?)$/i;
const MHTML = /\.mht(?:ml)?$/i;

/** Whether a file is a web page, by its name. */
export function isPage(file: string): boolean {
  return PAGE.test(file);
}

/** Whether a file is a web page that was saved with all it holds. */
export function isMhtml(file: string): boolean {
  return MHTML.test(file);
}

const stem = (name: string) => name.slice(0, name.length - extname(name).length) || name;

/** The files that the arguments name, paths taken from `folder`; of folders, every text and page in them, however deep. */
export function listInputs(given: readonly string[], folder: string): Inputs {
  const found: Inputs = { inputs: [], faults: [] };
  for (const label of given) {
    if (label === '-') {
      found.inputs.push({ file: '-', label: '标准输入 (stdin)', name: 'stdin' });
      continue;
    }
    const file = resolve(folder, label);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) listFolder(file, label, '', found);
    else found.inputs.push({ file, label, name: stem(basename(file)) });
  }
  return found;
}

/** Texts before pages: where both are there, `a.json` is of a.txt, in which its offsets count. */
function order(a: Dirent, b: Dirent): number {
  const byKind = Number(isPage(a.name)) - Number(isPage(b.name));
  return byKind || (a.name < b.name ? -1 : 1);
}

function listFolder(folder: string, label: string, prefix: string, found: Inputs) {
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    found.faults.push(`${label}: ${reasonOf(error)}`);
  }
  for (const entry of entries.sort(order)) {
    const { name } = entry;
    const place = { file: join(folder, name), label: join(label, name) };
    // Links to folders are not followed: they may lead round in a circle.
    if (entry.isDirectory()) {
      if (!name.startsWith('.') && name !== 'node_modules')
        listFolder(place.file, place.label, `${prefix}${name}/`, found);
    } else if (READ_IN_FOLDERS.test(name) && !name.startsWith('.'))
      found.inputs.push({ ...place, name: prefix + stem(name) });
  }
}
