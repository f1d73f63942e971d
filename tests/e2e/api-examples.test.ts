import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitItems } from '../../scripts/lib/extension/await-items.ts';
import { awaitSaved } from '../../scripts/lib/extension/await-saved.ts';
import type { Extension } from './harness/launch-extension.ts';
import type { PageServer } from './harness/serve-pages.ts';
import type { Server } from './harness/shared-worker.ts';
import { openTeam, type Team } from './harness/team.ts';
import type { NewWorkspace } from './harness/workspace.ts';

const run = promisify(execFile);
const GUIDE = await readFile(new URL('../../docs/api.md', import.meta.url), 'utf8');

/** The examples in one language, as a reader copies them. */
function examples(language: string): string[] {
  return [...GUIDE.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, of, code]) =>
    of === language && code ? [code] : [],
  );
}

/** Whether a machine has what an example is written for; curl, jq, Python and R are no part of the project. */
function has(...command: [string, ...string[]]): boolean {
  return spawnSync(command[0], command.slice(1), { stdio: 'ignore' }).status === 0;
}
const SHELL = has('curl', '--version') && has('jq', '--version');
const PYTHON = has('python3', '--version');
const R = has('Rscript', '-e', 'library(httr2); library(jsonlite)');

describe('the examples of the guide for programs', () => {
  let team: Team;
  let worker: Server;
  let pages: PageServer;
  let extension: Extension;
  let workspace: NewWorkspace;
  let folder: string;

  const env = () => ({
    ...process.env,
    HOST: worker.origin,
    WORKSPACE: workspace.id,
    TOKEN: workspace.token,
  });
  const output = async (program: string, args: string[]) =>
    (await run(program, args, { cwd: folder, env: env() })).stdout;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meipi-api-'));
    team = await openTeam('沈禾');
    ({ worker, pages, extension, workspace } = team);
    const { tabId } = await extension.openPage(`${pages.origin}/report.html`);
    const { items } = await awaitItems(extension, tabId);
    const keys = items.map(({ key }) => key);
    await extension.askTab(tabId, 'content.act', { keys, action: 'accept' });
    await awaitSaved(extension);
  });
  afterAll(async () => {
    await team?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('P50 has one for each of the three, and for reading on', () => {
    expect(examples('sh')).toHaveLength(2);
    expect(examples('python')).toHaveLength(2);
    expect(examples('r')).toHaveLength(1);
  });

  it.skipIf(!SHELL)('P50 gives the figures as CSV with curl and jq', async () => {
    const lines = (await output('sh', ['-euc', examples('sh')[1] ?? ''])).trim().split('\n');
    const figure = lines.find(line => line.includes('"187件"')) ?? '';
    expect(figure).toMatch(/^187,"件","提案","收到","2022","187件","http:.*report\.html"$/);
  });

  it.skipIf(!PYTHON)('P50 gives the figures as rows with Python', async () => {
    const rows = JSON.parse(await output('python3', ['-c', examples('python')[0] ?? ''])) as object[];
    expect(rows).toContainEqual(
      expect.objectContaining({ value: 187, unit: '件', subject: '提案', quote: '187件' }),
    );
  });

  it.skipIf(!PYTHON)('P50 reads on from a cursor with Python', async () => {
    const lines = (await output('python3', ['-c', examples('python')[1] ?? ''])).trim().split('\n');
    expect(lines.filter(line => / create /.test(line)).length).toBeGreaterThan(10);
    expect(lines.at(-1)).toMatch(/^next time from .+/);
  });

  it.skipIf(!R)('P50 gives the figures as a data frame with R', async () => {
    const table = await output('Rscript', ['-e', 'options(width = 400)', '-e', examples('r')[0] ?? '']);
    expect(table).toMatch(/ 2022\s+提案\s+收到\s+1.87e\+02\s+件\s+187件\s+http/);
  });
});
