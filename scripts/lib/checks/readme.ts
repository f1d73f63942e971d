/** Scripts that npm runs without `run`. */
const SHORT = new Set(['start', 'test']);

/**
 * Where the README and package.json disagree: commands that it names and that are not there, and commands that are
 * there and that it does not name.
 */
export function readmeFaults(readme: string, scripts: Readonly<Record<string, string>>): string[] {
  const named = new Set<string>();
  for (const [, run, short] of readme.matchAll(/\bnpm (?:run(?: -s| --silent)? ([\w:-]+)|(start|test)\b)/g)) {
    named.add(run ?? short ?? '');
  }
  const missing = [...named].filter(name => !Object.hasOwn(scripts, name));
  const untold = Object.keys(scripts).filter(name => !named.has(name));
  const command = (name: string) => (SHORT.has(name) ? `npm ${name}` : `npm run ${name}`);
  return [
    ...missing.map(name => `README.md: ${command(name)} is not in package.json`),
    ...untold.map(name => `README.md: does not name ${command(name)}`),
  ];
}
