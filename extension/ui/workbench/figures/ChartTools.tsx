import type { ChartPoint, Measure } from '../../../../shared/workbench/figures/chart.ts';
import { pointSheet, sheetCsv } from '../../../../shared/workbench/figures/sheets.ts';
import type { WorkspaceRow } from '../../../storage/db.ts';
import { workspaceName } from '../../workspace-name.ts';
import type { TranslateBench } from '../translate-bench.ts';
import { pngOf, svgText } from './picture.ts';
import { CSV, SVG, saveAs } from './save-as.ts';

export interface ChartToolsProps {
  picture: SVGSVGElement | undefined;
  what: string;
  row: WorkspaceRow;
  measure: Measure;
  shown: readonly ChartPoint[];
  nameOf: (point: ChartPoint) => string;
  fail: (error: unknown) => void;
  t: TranslateBench;
}

/** The chart taken elsewhere: as a picture that says its source, or as its data. */
export function ChartTools({ picture, what, row, measure, shown, nameOf, fail, t }: ChartToolsProps) {
  const save = (extension: string, contents: string | Blob, type: string) =>
    saveAs(workspaceName(row, t), [t('figures.chartFile'), what], extension, contents, type);
  const savePng = (drawn: SVGSVGElement) => {
    const [width, height] = ['width', 'height'].map(side => Number(drawn.getAttribute(side)));
    pngOf(svgText(drawn), width ?? 0, height ?? 0).then(png => save('.png', png, 'image/png'), fail);
  };
  const saveCsv = () => save('.csv', sheetCsv(pointSheet(shown, measure, nameOf)), CSV);
  return (
    <div class="tools">
      <button
        type="button"
        disabled={!picture}
        onClick={() => picture && save('.svg', svgText(picture), SVG)}
      >
        {t('figures.saveSvg')}
      </button>
      <button type="button" disabled={!picture} onClick={() => picture && savePng(picture)}>
        {t('figures.savePng')}
      </button>
      <button type="button" disabled={shown.length === 0} onClick={saveCsv}>
        {t('figures.saveChart')}
      </button>
      <button type="button" onClick={() => print()}>
        {t('figures.print')}
      </button>
    </div>
  );
}
