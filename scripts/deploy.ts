/** `npm run deploy`: see `DEPLOY_USAGE`. */
import { DEPLOY_USAGE, DeployUsageError, parseDeployArguments } from './lib/deploy/arguments.ts';
import { deploy } from './lib/deploy/deploy.ts';
import { DeployError } from './lib/deploy/deploy-error.ts';
import { dryRun } from './lib/deploy/dry-run.ts';
import { wrangler } from './lib/deploy/wrangler.ts';

async function main(): Promise<void> {
  const options = parseDeployArguments(process.argv.slice(2));
  if (options === 'help') console.log(DEPLOY_USAGE);
  else if (options.dryRun) await dryRun(options, wrangler);
  else await deploy(options, { wrangler });
}

try {
  await main();
} catch (error) {
  const expected = error instanceof DeployError || error instanceof DeployUsageError;
  console.error(expected ? error.message : error);
  if (error instanceof DeployUsageError) console.error(`\n${DEPLOY_USAGE}`);
  process.exitCode = error instanceof DeployUsageError ? 2 : 1;
}
