import { sheetCsv, tableSheet } from '../../../../shared/workbench/figures/sheets.ts';
import { workspaceName } from '../../workspace-name.ts';
import { CopyTable } from '../CopyTable.tsx';
import type { TranslateBench } from '../translate-bench.ts';
import { CSV, saveAs } from './save-as.ts';
import type { ShownProps } from './TablePart.tsx';

/** What the columns of the table are called. */
const tableWords = (t: TranslateBench) => ({
  group: t('figures.group'),
  subject: t('figures.subject'),
  act: t('figures.act'),
  unit: t('figures.unit'),
  placeCode: t('figures.placeCode'),
  place: t('figures.place'),
  noPeriod: t('figures.noPeriod'),
});

/** The table taken elsewhere: into a spreadsheet, a file, onto paper. */
export function TableTools({ view, query, client, row, run, fail, t }: ShownProps) {
  const sheet = () => tableSheet(view.table, tableWords(t));
  const save = (name: string, csv: string) => saveAs(workspaceName(row, t), [name], '.csv', csv, CSV);
  const saveFigures = () =>
    client.ask('figureSheet', query).then(cells => save(t('figures.figuresFile'), sheetCsv(cells)), fail);
  return (
    <div class="tools">
      <CopyTable table={sheet} {...{ run, t }} />
      <button type="button" onClick={() => save(t('figures.tableFile'), sheetCsv(sheet()))}>
        {t('figures.saveTable')}
      </button>
      <button type="button" onClick={() => void saveFigures()}>
        {t('figures.saveFigures')}
      </button>
      <button type="button" onClick={() => print()}>
        {t('bench.print')}
      </button>
    </div>
  );
}
