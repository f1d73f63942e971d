/**
 * Whether node_modules holds what the lock file asks for: compares package-lock.json with npm's own record,
 * node_modules/.package-lock.json. Packages that npm may leave out (optional ones, for other machines) do not count.
 *
 * @param {{packages?: Record<string, {version?: string, optional?: boolean, devOptional?: boolean}>}} lock
 * @param {{packages?: Record<string, {version?: string}>}} installed
 * @returns {boolean}
 */
export function isLockCurrent(lock, installed) {
  const have = installed.packages ?? {};
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = have[path];
    if (!found) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version;
  });
}
