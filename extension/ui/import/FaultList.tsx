import type { PreviewView } from '../../import/view.ts';
import { inLanguage } from '../in-language.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { VirtualList } from '../VirtualList.tsx';

const ROW_HEIGHT = 46;

/** What could not be read, or not in full: in which file, where, and why. */
export function FaultList({
  view: { faults, moreFaults, files },
  t,
}: {
  view: PreviewView;
  t: TranslatePanel;
}) {
  if (faults.length === 0) return <p class="empty">{t('import.none')}</p>;
  const rows = faults.map((fault, n) => ({ ...fault, key: `${n}` }));
  return (
    <>
      <VirtualList items={rows} keyOf={({ key }) => key} height={ROW_HEIGHT}>
        {({ key, file, where, why }, place) => (
          <li key={key} class="preview-row" {...place}>
            <strong>{where}</strong> {inLanguage(why)}
            {files.length > 1 && <small>{files[file]?.name}</small>}
          </li>
        )}
      </VirtualList>
      {moreFaults > 0 && <p class="help">{t('import.moreFaults', moreFaults)}</p>}
    </>
  );
}
