/** The part of a manifest that is read and changed here. */
export interface Manifest {
  host_permissions?: string[];
  [key: string]: unknown;
}

const LOOPBACK = ['http://127.0.0.1', 'http://localhost'];

/** Match patterns have no port: a pattern stands for all ports of its host. */
export function matchPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The manifest with host permissions for loopback and these origins added; nothing else differs. */
export function withHosts(manifest: Manifest, origins: readonly string[]): Manifest {
  const added = [...LOOPBACK, ...origins].map(matchPattern);
  return { ...manifest, host_permissions: [...new Set([...(manifest.host_permissions ?? []), ...added])] };
}
