import { useState } from 'preact/hooks';
import type { CodebookRead } from '../../../shared/formats/codebook-file.ts';
import { exportedCodes } from '../../../shared/formats/to-export.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import type { CodeChange } from '../../../shared/model/codebook-changes.ts';
import { type ImportPlan, planImport } from '../../../shared/model/codebook-import.ts';
import { textOf } from '../read-file.ts';
import { saveFile } from '../save-file.ts';
import type { TranslatePanel } from '../translate-panel.ts';

export interface CodeFilesProps {
  book: Codebook;
  /** In the file's name. */
  name: string;
  /** Absent for whoever may only read. */
  onImport?: (changes: CodeChange[], count: number) => void;
  onError: (error: unknown) => void;
  t: TranslatePanel;
  language: 'zh' | 'en';
}

async function readFile(file: File): Promise<CodebookRead> {
  const text = await textOf(file);
  if (/^\s*[{[]/.test(text))
    return (await import('../../../shared/formats/codebook-file.ts')).codebookFromJson(text);
  return (await import('../../../shared/formats/codebook-csv.ts')).codebookFromCsv(text);
}

interface Preview {
  plan: ImportPlan;
  faults: CodebookRead['faults'];
}

/** The codebook as a file, and files as codebooks: what an import would do is shown before it does. */
export function CodeFiles({ book, name, onImport, onError, t, language }: CodeFilesProps) {
  const [preview, setPreview] = useState<Preview>();
  const [wrong, setWrong] = useState<string>();
  const save = async (form: 'csv' | 'json') => {
    const codes = exportedCodes(book);
    const text =
      form === 'csv'
        ? (await import('../../../shared/formats/codebook-csv.ts')).codebookToCsv(codes)
        : (await import('../../../shared/formats/codebook-file.ts')).codebookToJson(codes);
    const file = new Blob([text], { type: form === 'csv' ? 'text/csv' : 'application/json' });
    saveFile(document, `meipi-codebook-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.${form}`, file);
  };
  const read = async (file: File) => {
    setPreview(undefined);
    setWrong(undefined);
    try {
      const { codes, faults } = await readFile(file);
      setPreview({ plan: planImport(book, codes), faults });
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section aria-labelledby="code-files">
      <h2 id="code-files">{t('codes.files')}</h2>
      <p class="choice">
        <button type="button" disabled={book.live.size === 0} onClick={() => void save('csv').catch(onError)}>
          {t('codes.exportCsv')}
        </button>
        <button
          type="button"
          disabled={book.live.size === 0}
          onClick={() => void save('json').catch(onError)}
        >
          {t('codes.exportJson')}
        </button>
        <button type="button" disabled={book.live.size === 0} onClick={() => print()}>
          {t('codes.print')}
        </button>
      </p>
      {onImport && (
        <div class="import">
          <label for="code-import">{t('codes.import')}</label>
          <input
            id="code-import"
            type="file"
            aria-describedby="code-import-help"
            accept=".csv,.tsv,.txt,.json,text/csv,application/json"
            onChange={event => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void read(file);
              event.currentTarget.value = '';
            }}
          />
          <p class="help" id="code-import-help">
            {t('codes.importHelp')}
          </p>
        </div>
      )}
      {wrong !== undefined && (
        <p class="error" role="alert">
          {t('codes.unreadable', wrong)}
        </p>
      )}
      {preview && onImport && (
        <Previewed
          {...preview}
          t={t}
          language={language}
          onCancel={() => setPreview(undefined)}
          onYes={() => {
            setPreview(undefined);
            onImport(preview.plan.changes, preview.plan.added.length + preview.plan.changed.length);
          }}
        />
      )}
    </section>
  );
}

function Previewed({
  plan: { added, changed, same, refused, changes },
  faults,
  onYes,
  onCancel,
  t,
  language,
}: Preview & { onYes: () => void; onCancel: () => void; t: TranslatePanel; language: 'zh' | 'en' }) {
  const list = (labels: readonly string[]) => labels.join(language === 'zh' ? '、' : ', ');
  return (
    <div class="preview" role="status">
      <p>{t('codes.preview', added.length, changed.length, same)}</p>
      <ul>
        {added.length > 0 && <li>{t('codes.previewAdded', list(added))}</li>}
        {changed.length > 0 && <li>{t('codes.previewChanged', list(changed))}</li>}
        {refused.length > 0 && <li>{t('codes.previewRefused', list(refused))}</li>}
        {faults.map(({ where, why }, n) => (
          <li key={n}>{t('codes.previewFault', where, why[language])}</li>
        ))}
      </ul>
      <p class="choice">
        <button type="button" class="first" disabled={changes.length === 0} onClick={onYes}>
          {t('codes.importYes')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('confirm.no')}
        </button>
      </p>
    </div>
  );
}
