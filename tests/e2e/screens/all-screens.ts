import { readdir } from 'node:fs/promises';
import type { Screen } from './screen.ts';

/**
 * Every screen there is. To add some, write a file `<area>.screens.ts` here that exports `screens`: the checks of
 * `screens.test.ts` and the pictures of `npm run screenshots` take them in by the file's name.
 */
export async function allScreens(): Promise<Screen[]> {
  const files = (await readdir(import.meta.dirname)).filter(name => name.endsWith('.screens.ts')).sort();
  const modules = await Promise.all(
    files.map(file => import(new URL(file, import.meta.url).href) as Promise<{ screens: Screen[] }>),
  );
  return modules.flatMap(({ screens }) => screens);
}
