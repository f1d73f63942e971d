import type { PreviewView } from '../../import/view.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface FileListProps {
  view: PreviewView;
  busy: boolean;
  onFormat: (file: string, format: string) => void;
  t: TranslatePanel;
}

/** The files with their formats, which a person may know better. */
export function FileList({ view: { files, formats }, busy, onFormat, t }: FileListProps) {
  const language = t('language') === 'zh' ? 'zh' : 'en';
  return (
    <ul class="rows files-read">
      {files.map(({ name, format, broken, annotations, pages }, n) => (
        <li key={n}>
          <p>
            {name}
            {!broken && <small>{t('import.fileHolds', annotations, pages)}</small>}
          </p>
          <select
            aria-label={t('import.format', name)}
            value={format ?? ''}
            disabled={busy}
            onChange={event => onFormat(name, event.currentTarget.value)}
          >
            {format === undefined && <option value="">{t('import.formatUnknown')}</option>}
            {formats.map(one => (
              <option key={one.name} value={one.name}>
                {one.name} · {one.title[language]}
              </option>
            ))}
          </select>
          {broken && (
            <p class="error" role="alert">
              {t('import.broken', name, broken[language])}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
