import { useState } from 'preact/hooks';
import type { TranslatePanel } from '../translate-panel.ts';

const ACCEPT = '.json,.ndjson,.jsonl,.jsonld,.csv,.tsv,.txt,.xlsx,.md,.bib,.conll,.bio,.ann,.conf';

export interface ChooseFilesProps {
  disabled: boolean;
  onFiles: (files: File[]) => void;
  t: TranslatePanel;
}

/** A field for files that files can be dropped on, too. */
export function ChooseFiles({ disabled, onFiles, t }: ChooseFilesProps) {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(files);
  };
  return (
    <fieldset
      aria-label={t('import.choose')}
      class={over ? 'dropzone over' : 'dropzone'}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label for="import-files">{t('import.choose')}</label>
      <input
        id="import-files"
        type="file"
        multiple
        accept={ACCEPT}
        disabled={disabled}
        aria-describedby="import-drop"
        onChange={event => {
          take(event.currentTarget.files);
          // The same file, corrected, is to be read again.
          event.currentTarget.value = '';
        }}
      />
      <p class="help" id="import-drop">
        {t('import.drop')}
      </p>
    </fieldset>
  );
}
