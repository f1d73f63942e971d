/** What is read of package.json and package-lock.json. */
export interface PackageFile {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
export interface LockFile {
  packages: Record<string, LockedPackage>;
}
interface LockedPackage extends PackageFile {
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** Where Node would look for a dependency of the package at `path`, nearest first. */
function* placesFor(path: string, name: string): Generator<string> {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

/** Builds for other machines that a registry did not have when the lock file was written: `npm ci` then fails everywhere. */
function absentBuilds({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => ![...placesFor(path, name)].some(place => Object.hasOwn(packages, place)))
      .map(name => `package-lock.json: ${path} needs ${name}, which is not locked (pin another version)`),
  );
}

/**
 * What is wrong with the lock file: addresses of a registry (it has to work with whichever one npm is set to), direct
 * dependencies that are not what package.json says, exactly, and builds for other machines that it lacks.
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
  return [...addressed, ...inexact, ...stale, ...absentBuilds(lock)];
}
