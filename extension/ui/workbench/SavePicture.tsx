import type { WorkspaceRow } from '../../storage/db.ts';
import { workspaceName } from '../workspace-name.ts';
import { pngOf, svgText } from './figures/picture.ts';
import { SVG, saveAs } from './figures/save-as.ts';
import type { TranslateBench } from './translate-bench.ts';

export interface SavePictureProps {
  /** The picture as it is saved (figures/picture.ts); absent while there is none. */
  draw: (() => SVGSVGElement | Promise<SVGSVGElement>) | undefined;
  /** What it shows, for the file's name. */
  about: readonly string[];
  row: WorkspaceRow;
  fail: (error: unknown) => void;
  t: TranslateBench;
}

/** Saves a picture for a text or a slide: as shapes, or as dots. */
export function SavePicture({ draw, about, row, fail, t }: SavePictureProps) {
  const save = (extension: string, contents: string | Blob, type: string) =>
    saveAs(workspaceName(row, t), about, extension, contents, type);
  const saveSvg = async (picture: SVGSVGElement) => save('.svg', svgText(picture), SVG);
  const savePng = async (picture: SVGSVGElement) => {
    const [width = 0, height = 0] = ['width', 'height'].map(side => Number(picture.getAttribute(side)));
    save('.png', await pngOf(svgText(picture), width, height), 'image/png');
  };
  const run = async (act: typeof saveSvg) => draw && act(await draw());
  return (
    <>
      <button type="button" disabled={!draw} onClick={() => void run(saveSvg).catch(fail)}>
        {t('bench.saveSvg')}
      </button>
      <button type="button" disabled={!draw} onClick={() => void run(savePng).catch(fail)}>
        {t('bench.savePng')}
      </button>
    </>
  );
}
