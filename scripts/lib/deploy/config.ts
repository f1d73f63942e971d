/** The lines of wrangler.toml that are another's in each deployment. */
const NAME_LINE = /^name = ".*"$/m;
const MAIN_LINE = /^main = "(.*)"$/m;
const KV_ID_LINE = /(\[\[kv_namespaces\]\]\nbinding = "KV"\nid = )".*"/;

/**
 * wrangler.toml for one deployment, to lie in a folder from which the repository is at `root` (such as `../..`): the
 * project's own file stays as it is in git.
 * @throws Error when the project's file has not the lines that are to be replaced
 */
export function deployConfig(
  toml: string,
  { name, kvId, root }: { name: string; kvId: string; root: string },
): string {
  for (const line of [NAME_LINE, MAIN_LINE, KV_ID_LINE]) {
    if (!line.test(toml)) throw new Error(`wrangler.toml has no line like ${line}`);
  }
  return toml
    .replace(NAME_LINE, `name = "${name}"`)
    .replace(MAIN_LINE, `main = "${root}/$1"`)
    .replace(KV_ID_LINE, `$1"${kvId}"`);
}
