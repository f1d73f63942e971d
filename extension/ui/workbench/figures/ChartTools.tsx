import type { ChartPoint, Measure } from '../../../../shared/workbench/figures/chart.ts';
import { pointSheet, sheetCsv } from '../../../../shared/workbench/figures/sheets.ts';
import type { WorkspaceRow } from '../../../storage/db.ts';
import { workspaceName } from '../../workspace-name.ts';
import { SavePicture } from '../SavePicture.tsx';
import type { TranslateBench } from '../translate-bench.ts';
import { CSV, saveAs } from './save-as.ts';

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
  const about = [t('figures.chartFile'), what];
  const saveCsv = () =>
    saveAs(workspaceName(row, t), about, '.csv', sheetCsv(pointSheet(shown, measure, nameOf)), CSV);
  return (
    <div class="tools">
      <SavePicture draw={picture && (() => picture)} {...{ about, row, fail, t }} />
      <button type="button" disabled={shown.length === 0} onClick={saveCsv}>
        {t('figures.saveChart')}
      </button>
      <button type="button" onClick={() => print()}>
        {t('bench.print')}
      </button>
    </div>
  );
}
