/** The origin in what wrangler says of a target: `https://…workers.dev`, or `host.example (custom domain …)`. */
function originOf(target: string): string | undefined {
  const host = /^(?:https:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=$|\s|\/)/i.exec(target)?.[1];
  return host && `https://${host}`;
}

/**
 * Where the worker was deployed to, from the lines of JSON that wrangler writes to WRANGLER_OUTPUT_FILE_PATH. A domain of
 * one's own comes before workers.dev.
 */
export function deployedOrigins(ndjson: string): string[] {
  const targets = ndjson
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as { type: string; targets?: string[] })
    .flatMap(entry => (entry.type === 'deploy' ? (entry.targets ?? []) : []));
  const origins = targets.flatMap(target => originOf(target) ?? []);
  return origins.sort((a, b) => Number(a.endsWith('.workers.dev')) - Number(b.endsWith('.workers.dev')));
}
