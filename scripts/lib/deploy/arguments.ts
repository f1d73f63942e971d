import { parseArgs } from 'node:util';

export interface DeployArguments {
  /** Of the worker and its KV namespace. */
  name: string;
  /** Shows what would be done, and builds; asks nothing of Cloudflare. */
  dryRun: boolean;
  /** A domain of one's own, in the same Cloudflare account. */
  domain?: string;
  /** A workspace to make once the worker runs, and its owner's name. */
  workspace?: string;
  user: string;
}

export const DEPLOY_USAGE = `用法 usage:
  npm run deploy                        部署或更新服务器 (deploys the worker, or updates it)
  npm run deploy -- --workspace 名称 --user 姓名
                                        部署后建立工作区，并给出连接链接 (makes a workspace too, and prints its connect link)
  npm run deploy -- --domain meipi.example.org
                                        绑定您自己的域名 (binds a domain of your own)
  npm run deploy -- --name NAME         另一个名字 (another name than meipi)
  npm run deploy -- --dry-run           只演示和构建，不需要账号 (shows what would be done and builds; needs no account)`;

/** Arguments that make no sense; the message says which, in Chinese and English. */
export class DeployUsageError extends Error {}

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,52}[a-z0-9])?$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

function read(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    options: {
      name: { type: 'string', default: 'meipi' },
      'dry-run': { type: 'boolean', default: false },
      domain: { type: 'string' },
      workspace: { type: 'string' },
      user: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

/** @throws DeployUsageError */
export function parseDeployArguments(argv: readonly string[]): DeployArguments | 'help' {
  let values: ReturnType<typeof read>;
  try {
    values = read(argv);
  } catch (error) {
    const { message } = error as Error;
    throw new DeployUsageError(`参数有误：${message}\nBad arguments: ${message}`);
  }
  if (values.help) return 'help';
  const { name, domain, workspace, user } = values;
  if (!NAME.test(name)) {
    throw new DeployUsageError(
      '--name 只能含小写字母、数字和连字符。\n--name takes lower-case letters, digits and hyphens.',
    );
  }
  if (domain !== undefined && !DOMAIN.test(domain)) {
    throw new DeployUsageError(
      '--domain 要写成 meipi.example.org 这样，不带 https://。\n--domain looks like meipi.example.org, without https://.',
    );
  }
  if (user !== undefined && workspace === undefined) {
    throw new DeployUsageError('--user 要和 --workspace 一起用。\n--user goes with --workspace.');
  }
  return {
    name,
    dryRun: values['dry-run'],
    user: user ?? 'Owner',
    ...(domain !== undefined && { domain }),
    ...(workspace !== undefined && { workspace }),
  };
}
