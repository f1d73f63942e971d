import type { PreviewRow } from '../../import/view.ts';
import { fieldWords, valueWords } from '../field-words.ts';
import type { TranslatePanel } from '../translate-panel.ts';

type Differences = NonNullable<PreviewRow['differences']>;

function words(field: string, value: Differences[number]['mine'], t: TranslatePanel): string {
  return typeof value === 'object' ? value.join('；') || t('versions.empty') : valueWords(field, value, t);
}

/** What differs, field by field, on both sides. */
export function Sides({ differences, t }: { differences: Differences; t: TranslatePanel }) {
  return (
    <table class="differences">
      <thead>
        <tr>
          <th scope="col">{t('import.field')}</th>
          <th scope="col">{t('import.here')}</th>
          <th scope="col">{t('import.there')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, mine, theirs }) => (
          <tr key={field}>
            <th scope="row">{fieldWords(field, t)}</th>
            <td>{words(field, mine, t)}</td>
            <td>{words(field, theirs, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
