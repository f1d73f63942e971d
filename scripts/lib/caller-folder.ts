/** The folder in which a person typed the command: npm runs scripts in the project's folder, wherever it was called. */
export function callerFolder(env: NodeJS.ProcessEnv = process.env): string {
  return (env.npm_lifecycle_event !== undefined && env.INIT_CWD) || process.cwd();
}
