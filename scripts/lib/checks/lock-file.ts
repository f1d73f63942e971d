/** What is read of package.json and package-lock.json. */
export interface PackageFile {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
export interface LockFile {
  packages: Record<string, PackageFile & { resolved?: string; link?: boolean }>;
}

/**
 * What is wrong with the lock file: addresses of a registry (it has to work with whichever one npm is set to), and
 * direct dependencies that are not what package.json says, exactly.
 */
export function lockFileFaults(manifest: PackageFile, lock: LockFile): string[] {
  const addressed = Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined && !entry.link)
    .map(([path]) => `package-lock.json: ${path} has a registry address ("resolved")`);
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const inexact = wanted
    .filter(([, range]) => !/^\d+\.\d+\.\d+/.test(range))
    .map(([name, range]) => `package.json: ${name} is not pinned exactly (${range})`);
  const stale = wanted
    .filter(([name, range]) => lock.packages[`node_modules/${name}`]?.version !== range)
    .map(([name, range]) => `package-lock.json: ${name} is not ${range} (run npm install)`);
  return [...addressed, ...inexact, ...stale];
}
