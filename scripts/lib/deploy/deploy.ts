import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT, STATE_DIR } from '../paths.ts';
import { say } from '../say.mjs';
import { connectLink, createWorkspace } from '../workspace.ts';
import type { DeployArguments } from './arguments.ts';
import { awaitWorker } from './await-worker.ts';
import { deployConfig } from './config.ts';
import { DeployError } from './deploy-error.ts';
import { kvNamespace } from './namespace.ts';
import { secretsFor } from './secrets.ts';
import { deployedOrigins } from './targets.ts';
import type { Wrangler } from './wrangler.ts';

/** What a deployment needs of the world. */
export interface DeployDeps {
  wrangler: Wrangler;
  /** Where configuration and secrets are kept. */
  folder?: string;
  fetch?: typeof globalThis.fetch;
  /** For the one thing that is handed out: the connect link. */
  print?: (line: string) => void;
}

async function logIn(wrangler: Wrangler): Promise<void> {
  const { ok, stdout } = await wrangler(['whoami']);
  if (ok && !/not authenticated/i.test(stdout)) return;
  say(
    '请在打开的浏览器里登录 Cloudflare（没有账号就免费注册一个）。',
    'Log in to Cloudflare in the browser that opens (or sign up there; it is free).',
  );
  if (!(await wrangler(['login'], { show: true })).ok) {
    throw new DeployError(
      '没有登录 Cloudflare。无法打开浏览器时，请设置环境变量 CLOUDFLARE_API_TOKEN。',
      'Not logged in to Cloudflare. Where no browser can be opened, set CLOUDFLARE_API_TOKEN in the environment.',
    );
  }
}

async function writeConfig(folder: string, name: string, kvId: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${name}.toml`);
  const root = relative(folder, ROOT).replaceAll('\\', '/');
  const toml = await readFile(join(ROOT, 'wrangler.toml'), 'utf8');
  await writeFile(file, deployConfig(toml, { name, kvId, root }));
  return file;
}

/**
 * Deploys the worker, or updates it: logs in, makes the KV namespace and the secrets where there are none, uploads, and
 * makes a workspace where one is asked for. Each step may be done again.
 * @throws DeployError
 */
export async function deploy(
  { name, domain, workspace, user }: DeployArguments,
  { wrangler, folder = join(STATE_DIR, 'deploy'), fetch = globalThis.fetch, print = console.log }: DeployDeps,
): Promise<void> {
  await logIn(wrangler);
  const kv = await kvNamespace(wrangler, name);
  say(
    kv.made ? `已建立 KV 命名空间 ${name}。` : `KV 命名空间 ${name} 已有。`,
    kv.made ? `Made the KV namespace ${name}.` : `The KV namespace ${name} is there.`,
  );
  const config = await writeConfig(folder, name, kv.id);
  const secretsFile = join(folder, `${name}.secrets.json`);
  const secrets = await secretsFor(wrangler, name, secretsFile);
  const outputFile = join(folder, `${name}.output.ndjson`);
  await rm(outputFile, { force: true });
  const uploaded = await wrangler(
    [
      'deploy',
      '--config',
      config,
      ...(secrets ? ['--secrets-file', secretsFile] : []),
      ...(domain === undefined ? [] : ['--domain', domain]),
    ],
    { show: true, env: { WRANGLER_OUTPUT_FILE_PATH: outputFile } },
  );
  if (!uploaded.ok) {
    throw new DeployError('部署没有完成，原因见上。', 'The worker was not deployed: see above.');
  }
  const [origin] = domain ? [`https://${domain}`] : deployedOrigins(await readFile(outputFile, 'utf8'));
  if (origin === undefined) {
    throw new DeployError(
      '已部署，但没有可访问的地址。请在 Cloudflare 控制台启用 workers.dev，或用 --domain。',
      'Deployed, but at no address. Turn workers.dev on in the Cloudflare dashboard, or use --domain.',
    );
  }
  say(`服务器地址：${origin}`, `The worker is at ${origin}`);
  if (workspace !== undefined) await makeWorkspace(origin, workspace, user);

  async function makeWorkspace(at: string, called: string, owner: string): Promise<void> {
    const secret = secrets?.BOOTSTRAP_SECRET ?? process.env.BOOTSTRAP_SECRET;
    if (secret === undefined) {
      throw new DeployError(
        '这台服务器是在另一台电脑上部署的：请在那里建立工作区，或设置环境变量 BOOTSTRAP_SECRET。',
        'This worker was deployed from another machine: make the workspace there, or set BOOTSTRAP_SECRET in the environment.',
      );
    }
    if (!(await awaitWorker(at, fetch))) {
      throw new DeployError(
        `${at} 还没有应答。新地址要过几分钟才生效，请稍后再运行一次。`,
        `${at} does not answer yet. A new address takes some minutes; run the same again later.`,
      );
    }
    const made = await createWorkspace({ origin: at, secret }, called, owner, fetch);
    say(
      '请把这条链接粘贴到扩展的侧边栏（只显示这一次，不要转发）：',
      'Paste this link into the extension’s panel (it is shown this once; keep it to yourself):',
    );
    print(connectLink(at, made));
  }
}
