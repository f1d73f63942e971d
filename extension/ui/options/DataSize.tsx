import { useEffect, useState } from 'preact/hooks';
import type { WorkspaceSize } from '../../storage/device-size.ts';
import { byteSize } from '../byte-size.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { workspaceName } from '../workspace-name.ts';

const COLUMNS = ['annotations', 'pages', 'texts', 'waiting'] as const;

export interface DataSizeProps {
  sizes: readonly WorkspaceSize[];
  t: TranslatePanel;
  fail: (error: unknown) => void;
}

/** How much there is in each workspace, how much room it takes, and whether the browser may clear it. */
export function DataSize({ sizes, t, fail }: DataSizeProps) {
  const [room, setRoom] = useState<StorageEstimate>();
  const [kept, setKept] = useState<boolean>();
  useEffect(() => {
    navigator.storage.estimate().then(setRoom, fail);
    navigator.storage.persisted().then(setKept, fail);
  }, [sizes]);
  return (
    <section aria-label={t('data.here')}>
      <h2>{t('data.here')}</h2>
      <table class="sizes">
        <thead>
          <tr>
            <th scope="col">{t('data.workspace')}</th>
            {COLUMNS.map(column => (
              <th key={column} scope="col">
                {t(`data.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizes.map(size => (
            <tr key={size.row.id}>
              <th scope="row">{workspaceName(size.row, t)}</th>
              {COLUMNS.map(column => (
                <td key={column}>{size[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="help">
        {room && t('data.used', byteSize(room.usage ?? 0), byteSize(room.quota ?? 0))}{' '}
        {kept !== undefined && t(kept ? 'data.persistent' : 'data.evictable')}
      </p>
      {kept === false && (
        <button type="button" onClick={() => void navigator.storage.persist().then(setKept, fail)}>
          {t('data.persist')}
        </button>
      )}
    </section>
  );
}
