import type { PreviewView } from '../../import/view.ts';
import { inLanguage } from '../in-language.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface FileListProps {
  view: PreviewView;
  busy: boolean;
  onFormat: (file: string, format: string) => void;
  t: TranslatePanel;
}

/** The files with their formats, which a person may know better. */
export function FileList({ view: { files, formats }, busy, onFormat, t }: FileListProps) {
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
                {one.name} · {inLanguage(one.title)}
              </option>
            ))}
          </select>
          {broken && (
            <p class="error" role="alert">
              {t('import.broken', name, inLanguage(broken))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
