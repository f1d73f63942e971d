import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { startWorker } from '../harness/start-worker.ts';
import { allScreens } from './all-screens.ts';
import { gallery, type Picture } from './gallery.ts';
import { type Language, PANEL_SIZE, type Screen } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

/** Colours of a picture: pages of few colours lose nothing that an eye sees, and two thirds of their bytes. */
const COLOURS = 128;
/** What all pictures together may weigh in the repository. */
const BUDGET_BYTES = 4_000_000;

interface Look {
  language: Language;
  colorScheme: 'light' | 'dark';
}

const LOOKS: readonly Look[] = [
  { language: 'zh', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
];

async function take(stage: Stage, screen: Screen, { language, colorScheme }: Look): Promise<Uint8Array> {
  const { page, end } = await screen.open(stage, language);
  try {
    await page.setViewportSize(screen.size ?? PANEL_SIZE);
    await page.emulateMedia({ colorScheme });
    const picture = await page.screenshot({ animations: 'disabled' });
    return await sharp(picture).png({ palette: true, colours: COLOURS, effort: 10 }).toBuffer();
  } finally {
    await stage.leave(page);
    await end?.();
  }
}

/**
 * Pictures of every screen, in a folder of their own with a page that shows them all.
 * @throws Error if they weigh too much to be kept
 */
export async function takePictures(folder: string): Promise<void> {
  const screens = await allScreens();
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) if (old.endsWith('.png')) await rm(join(folder, old));
  const worker = await startWorker();
  const stage = await setStage(worker);
  const pictures: Picture[] = [];
  let bytes = 0;
  try {
    for (const screen of screens) {
      for (const look of screen.twice ? LOOKS : LOOKS.slice(0, 1)) {
        const file = look === LOOKS[0] ? `${screen.name}.png` : `${screen.name}-dark-en.png`;
        const picture = await take(stage, screen, look);
        await writeFile(join(folder, file), picture);
        pictures.push({ screen, file });
        bytes += picture.byteLength;
      }
    }
  } finally {
    await stage.stop();
    await worker.remove();
  }
  await writeFile(join(folder, 'README.md'), gallery(pictures));
  console.log(`${folder}: ${pictures.length} pictures, ${bytes} bytes`);
  if (bytes > BUDGET_BYTES) throw new Error(`the pictures weigh more than ${BUDGET_BYTES} bytes`);
}
