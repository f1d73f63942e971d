/** Names of files in a folder, one for each page, in the order of the pages. */
import type { ExportedPage } from './json.ts';

/** Characters of a title in a name: file systems take 255 bytes, and a Chinese character has three. */
const MOST = 40;

/** Gives names one by one, `0001-常委会工作报告`: no two are the same, none is a name that a file system refuses. */
export function fileNamer(pages: number): (page: Pick<ExportedPage, 'title'>) => string {
  const digits = Math.max(4, String(pages).length);
  let given = 0;
  return ({ title }) => {
    const words = [...title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')].slice(0, MOST).join('');
    given++;
    return `${String(given).padStart(digits, '0')}${words && '-'}${words}`;
  };
}
