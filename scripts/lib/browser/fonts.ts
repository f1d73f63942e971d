import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { say } from '../say.mjs';
import { aptInstall, canApt } from './apt.ts';

/** Whether any font of this machine has Chinese; machines without fontconfig (macOS, Windows) come with some. */
async function hasChinese(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  try {
    return (await promisify(execFile)('fc-list', [':lang=zh', 'family'])).stdout.trim() !== '';
  } catch {
    return false;
  }
}

/** Sees to it that Chinese is not shown as boxes: on Debian as root by installing a font, elsewhere by saying so. */
export async function ensureFonts(): Promise<void> {
  if (await hasChinese()) return;
  if (canApt() && (await aptInstall('fonts-noto-cjk', 'fontconfig'))) return;
  say(
    '这台机器没有中文字体，网页和截图里的汉字会显示为方框。请安装一种，例如 fonts-noto-cjk。',
    'This machine has no Chinese font: pages and screenshots will show boxes. Install one, such as fonts-noto-cjk.',
  );
}
