import { TARGET_FIELD, targetIn } from '../../../shared/model/moved-target.ts';
import type { FieldValue } from '../../../shared/sync/ops.ts';
import { ask } from '../../platform.ts';
import type { EntryFacts } from '../../storage/entry-facts.ts';
import { fieldWords, valueWords } from '../field-words.ts';
import { nameOf, type People } from '../people.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { when } from '../when.ts';

export interface VersionsProps {
  id: string;
  versions: EntryFacts['versions'];
  /** Whether one can be chosen. */
  writable: boolean;
  people: People;
  t: TranslatePanel;
  run: Run;
}

/** A place is told by its words. */
function versionWords(field: string, value: FieldValue, t: TranslatePanel): string {
  return valueWords(field, field === TARGET_FIELD ? targetIn(value)?.quote.exact : value, t);
}

/** What two people made of a field at once, for one to choose. */
export function Versions({ id, versions, writable, people, t, run }: VersionsProps) {
  const choose = (field: string, stamp: string) =>
    void run(() => ask('annotations.choose', { id, field, stamp }), t('versions.kept'));
  return (
    <>
      {versions.map(({ field, versions: several }) => (
        <fieldset key={field} class="versions">
          <p>{t('versions.title', fieldWords(field, t), several.length)}</p>
          <ul>
            {several.map(({ stamp, value, by, at }, i) => (
              <li key={stamp}>
                <p>
                  {versionWords(field, value, t)}
                  <small>
                    {t('versions.by', nameOf(by, people, t), when(at))}
                    {i === 0 && ` · ${t('versions.shown')}`}
                  </small>
                </p>
                {writable && (
                  <button type="button" onClick={() => choose(field, stamp)}>
                    {t('versions.keep')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </>
  );
}
