import type { Code } from '../../../shared/model/code.ts';
import type { TranslatePanel } from '../translate-panel.ts';

/** What a code means, for whoever may only read. */
export function CodeText({ code: { label, definition, examples }, t }: { code: Code; t: TranslatePanel }) {
  return (
    <div class="detail">
      <h3>{label}</h3>
      <p>{definition ?? t('codes.noDefinition')}</p>
      {examples.length > 0 && (
        <>
          <h4>{t('codes.examples')}</h4>
          <ul>
            {examples.map(example => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
