import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ROOT } from '../paths.ts';
import type { DeployArguments } from './arguments.ts';
import { deployConfig } from './config.ts';
import { DeployError } from './deploy-error.ts';
import type { Wrangler } from './wrangler.ts';

/** What the free plan takes, gzip. */
const FREE_PLAN_BYTES = 3 * 1024 * 1024;
const NO_KV_ID = '0'.repeat(32);

function steps({ name, domain, workspace, user }: DeployArguments): [zh: string, en: string][] {
  return [
    ['登录 Cloudflare（若还没有）', 'log in to Cloudflare (unless you are)'],
    [`建立 KV 命名空间 ${name}（若还没有）`, `make the KV namespace ${name} (unless it is there)`],
    [
      '设置密钥 BOOTSTRAP_SECRET、TOKEN_SECRET（若还没有）',
      'set the secrets BOOTSTRAP_SECRET, TOKEN_SECRET (unless they are set)',
    ],
    [`上传服务器 ${name}`, `upload the worker ${name}`],
    ...(domain === undefined ? [] : ([[`绑定域名 ${domain}`, `bind ${domain}`]] as [string, string][])),
    ...(workspace === undefined
      ? []
      : ([
          [
            `建立工作区 ${workspace}，所有者 ${user}，给出连接链接`,
            `make the workspace ${workspace} for ${user}, and print its connect link`,
          ],
        ] as [string, string][])),
  ];
}

/**
 * Says what a deployment would do, and builds the worker with the configuration that it would have. Needs neither an
 * account nor a network.
 * @throws DeployError
 */
export async function dryRun(
  options: DeployArguments,
  wrangler: Wrangler,
  print: (line: string) => void = console.log,
): Promise<void> {
  for (const [n, [zh, en]] of steps(options).entries()) print(`${n + 1}. ${zh} (${en})`);
  const folder = await mkdtemp(join(tmpdir(), 'meipi-deploy-'));
  try {
    const config = join(folder, 'wrangler.toml');
    const root = relative(folder, ROOT).replaceAll('\\', '/');
    const toml = await readFile(join(ROOT, 'wrangler.toml'), 'utf8');
    await writeFile(config, deployConfig(toml, { name: options.name, kvId: NO_KV_ID, root }));
    const out = join(folder, 'out');
    const built = await wrangler(['deploy', '--dry-run', '--config', config, '--outdir', out]);
    const scripts = built.ok ? (await readdir(out)).filter(file => file.endsWith('.js')) : [];
    if (scripts.length === 0) {
      throw new DeployError(
        '服务器构建失败。',
        'The worker could not be built.',
        built.stderr || built.stdout,
      );
    }
    const code = Buffer.concat(await Promise.all(scripts.map(file => readFile(join(out, file)))));
    const { length } = await promisify(gzip)(code);
    const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
    print(
      `服务器 ${kib(length)}（gzip），免费版上限 ${kib(FREE_PLAN_BYTES)} (worker ${kib(length)} gzip; the free plan takes ${kib(FREE_PLAN_BYTES)})`,
    );
    if (length > FREE_PLAN_BYTES) throw new DeployError('服务器太大。', 'The worker is too large.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
