import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeployUsageError, parseDeployArguments } from '../../scripts/lib/deploy/arguments.ts';
import { awaitWorker } from '../../scripts/lib/deploy/await-worker.ts';
import { deployConfig } from '../../scripts/lib/deploy/config.ts';
import { deploy } from '../../scripts/lib/deploy/deploy.ts';
import { deployedOrigins } from '../../scripts/lib/deploy/targets.ts';
import type { Wrangler } from '../../scripts/lib/deploy/wrangler.ts';
import { ROOT } from '../../scripts/lib/paths.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meipi-deploy-test-'));
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** An account, as wrangler shows it. */
function account({ loggedIn = true, secrets = [] as string[], domains = [] as string[] } = {}) {
  const namespaces: { id: string; title: string }[] = [{ id: 'other', title: 'other' }];
  const asked: string[] = [];
  const deployed = new Map<string, string>();
  const said = (stdout: string) => ({ ok: true, stdout, stderr: '' });
  const wrangler: Wrangler = async (args, { env = {} } = {}) => {
    asked.push(args.join(' '));
    const [command, ...rest] = args;
    if (command === 'whoami') return said(loggedIn ? '👋 You are logged in' : 'You are not authenticated.');
    if (command === 'login') {
      loggedIn = true;
      return said('');
    }
    if (!loggedIn) return { ok: false, stdout: '', stderr: 'not logged in' };
    if (command === 'kv' && rest[1] === 'list') return said(`a line before\n${JSON.stringify(namespaces)}\n`);
    if (command === 'kv') {
      namespaces.push({ id: `id-of-${rest[2]}`, title: rest[2]! });
      return said('made');
    }
    if (command === 'secret')
      return said(JSON.stringify(secrets.map(name => ({ name, type: 'secret_text' }))));
    deployed.set('config', await readFile(args[args.indexOf('--config') + 1]!, 'utf8'));
    const domain = args.includes('--domain') ? args[args.indexOf('--domain') + 1] : undefined;
    const targets = [
      ...(domain ? [`${domain} (custom domain)`] : []),
      ...domains,
      'https://meipi.me.workers.dev',
    ];
    await writeFile(
      env.WRANGLER_OUTPUT_FILE_PATH!,
      `${JSON.stringify({ type: 'wrangler-session' })}\n${JSON.stringify({ type: 'deploy', targets })}\n`,
    );
    return said('');
  };
  return { wrangler, asked, namespaces, deployed };
}

const options = { name: 'meipi', dryRun: false, user: '杨皕' };
const calls: { url: string; authorization: string | undefined; body: unknown }[] = [];
const fetch = (async (input: string, init: RequestInit = {}) => {
  const headers = init.headers as Record<string, string> | undefined;
  calls.push({
    url: input,
    authorization: headers?.authorization,
    body: init.body === undefined ? undefined : JSON.parse(init.body as string),
  });
  if (input.endsWith('/health')) return Response.json({ name: 'meipi' });
  const workspace = { id: 'w'.repeat(16), name: 'x' };
  return Response.json({ workspace, user: { id: 'u' }, token: 'mp_token' }, { status: 201 });
}) as typeof globalThis.fetch;

describe('D1 a first deployment', () => {
  it('D1 makes namespace and secrets, deploys with them, and leaves wrangler.toml alone', async () => {
    const before = await readFile(join(ROOT, 'wrangler.toml'), 'utf8');
    const { wrangler, asked, deployed } = account();
    await deploy(options, { wrangler, folder });
    expect(asked).toContain('kv namespace create meipi');
    expect(deployed.get('config')).toContain('id = "id-of-meipi"');
    const upload = asked.find(call => call.startsWith('deploy'));
    expect(upload).toContain(`--secrets-file ${join(folder, 'meipi.secrets.json')}`);
    const file = join(folder, 'meipi.secrets.json');
    const secrets = JSON.parse(await readFile(file, 'utf8'));
    expect(secrets.BOOTSTRAP_SECRET).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.TOKEN_SECRET).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(file)).mode & 0o077).toBe(0);
    // No secret stands in what other users of the machine can see.
    expect(asked.join()).not.toContain(secrets.BOOTSTRAP_SECRET);
    expect(await readFile(join(ROOT, 'wrangler.toml'), 'utf8')).toBe(before);
  });

  it('D1 logs in first where nobody is', async () => {
    const { wrangler, asked } = account({ loggedIn: false });
    await deploy(options, { wrangler, folder });
    expect(asked.slice(0, 2)).toEqual(['whoami', 'login']);
  });

  it('D1 makes the workspace that is asked for and prints its connect link alone', async () => {
    calls.length = 0;
    const printed: string[] = [];
    const { wrangler } = account();
    await deploy(
      { ...options, workspace: '昆明政协' },
      { wrangler, folder, fetch, print: line => printed.push(line) },
    );
    const { BOOTSTRAP_SECRET } = JSON.parse(await readFile(join(folder, 'meipi.secrets.json'), 'utf8'));
    expect(calls.at(-1)).toEqual({
      url: 'https://meipi.me.workers.dev/v1/workspaces',
      authorization: `Bearer ${BOOTSTRAP_SECRET}`,
      body: { name: '昆明政协', user: { name: '杨皕' } },
    });
    expect(printed).toEqual([`https://meipi.me.workers.dev/connect#ws=${'w'.repeat(16)}&token=mp_token`]);
  });
});

describe('D2 a further deployment', () => {
  it('D2 keeps namespace and secrets', async () => {
    const { wrangler, asked, namespaces } = account();
    await deploy(options, { wrangler, folder });
    const secrets = await readFile(join(folder, 'meipi.secrets.json'), 'utf8');
    asked.length = 0;
    await deploy(options, { wrangler, folder });
    expect(asked.some(call => call.includes('create'))).toBe(false);
    expect(namespaces).toHaveLength(2);
    expect(await readFile(join(folder, 'meipi.secrets.json'), 'utf8')).toBe(secrets);
  });

  it('D2 from another machine leaves the secrets as they are, and says who can make a workspace', async () => {
    const { wrangler, asked } = account({ secrets: ['BOOTSTRAP_SECRET'] });
    await deploy(options, { wrangler, folder });
    expect(asked.find(call => call.startsWith('deploy'))).not.toContain('--secrets-file');
    expect(await readdir(folder)).not.toContain('meipi.secrets.json');
    vi.stubEnv('BOOTSTRAP_SECRET', undefined);
    await expect(deploy({ ...options, workspace: 'x' }, { wrangler, folder, fetch })).rejects.toThrow(
      'another machine',
    );
    vi.unstubAllEnvs();
  });

  it('D2 binds a domain, and the link names it', async () => {
    calls.length = 0;
    const printed: string[] = [];
    const { wrangler } = account();
    const domain = 'meipi.example.org';
    await deploy(
      { ...options, domain, workspace: 'x' },
      { wrangler, folder, fetch, print: line => printed.push(line) },
    );
    expect(printed[0]).toMatch(/^https:\/\/meipi\.example\.org\/connect#/);
  });

  it.each([
    ['login', 'Not logged in'],
    ['list', 'cannot be listed'],
    ['create', 'could not be made'],
    ['deploy', 'was not deployed'],
  ])('D2 says what failed at %s, in two languages', async (step, message) => {
    const { wrangler } = account({ loggedIn: step !== 'login' });
    const failing: Wrangler = (args, given) =>
      args.includes(step)
        ? Promise.resolve({ ok: false, stdout: '', stderr: 'because' })
        : wrangler(args, given);
    const failure = deploy(options, { wrangler: failing, folder });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toThrow(/[\u4e00-\u9fff]/);
  });
});

describe('D3 the parts', () => {
  it('D3 a dry run builds the worker and says what would be done, without an account', async () => {
    const script = join(ROOT, 'scripts/deploy.ts');
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, CLOUDFLARE_API_TOKEN: '' };
    const args = ['--dry-run', '--workspace', '昆明政协', '--domain', 'meipi.example.org'];
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { env });
    for (const word of ['KV', 'BOOTSTRAP_SECRET', '昆明政协', 'meipi.example.org', 'gzip'])
      expect(stdout).toContain(word);
  });

  it('D3 a configuration without the lines to replace is refused', () => {
    expect(() => deployConfig('name = "x"', { name: 'x', kvId: 'y', root: '..' })).toThrow('no line');
  });

  it('D3 a domain of one’s own comes before workers.dev', () => {
    const line = (targets: string[]) => `${JSON.stringify({ type: 'deploy', targets })}\n`;
    const both = [
      'https://meipi.me.workers.dev',
      'meipi.example.org (custom domain - zone name: example.org)',
    ];
    expect(deployedOrigins(line(both))).toEqual([
      'https://meipi.example.org',
      'https://meipi.me.workers.dev',
    ]);
    expect(deployedOrigins(line(['No deploy targets for meipi']) + line([]))).toEqual([]);
  });

  it.each([
    [['--name', 'Mei Pi']],
    [['--domain', 'https://x.org']],
    [['--user', 'x']],
    [['--what']],
    [['stray']],
  ])('D3 %j makes no sense and is said so', argv => {
    expect(() => parseDeployArguments(argv)).toThrow(DeployUsageError);
  });

  it('D3 a worker that does not answer is waited for, but not for ever', async () => {
    let slept = 0;
    const sleep = async (ms: number) => {
      slept += ms;
    };
    const never = (() => Promise.reject(new Error('no such host'))) as typeof globalThis.fetch;
    expect(await awaitWorker('https://x.example', never, sleep)).toBe(false);
    expect(slept).toBeGreaterThanOrEqual(180_000);
    let tries = 0;
    const later = (async () =>
      Response.json({ name: ++tries < 3 ? 'other' : 'meipi' })) as unknown as typeof globalThis.fetch;
    expect(await awaitWorker('https://x.example', later, sleep)).toBe(true);
    expect(tries).toBe(3);
  });
});
