import { ATTRIBUTE_PREFIX } from '../../../shared/model/annotation.ts';
import { TARGET_FIELD, targetIn } from '../../../shared/model/moved-target.ts';
import type { FieldValue } from '../../../shared/sync/ops.ts';
import { ask } from '../../platform.ts';
import type { EntryFacts } from '../../storage/entry-facts.ts';
import { nameOf, type People } from '../people.ts';
import { allWords, type TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { when } from '../when.ts';

type Key = Parameters<TranslatePanel>[0];

export interface VersionsProps {
  id: string;
  versions: EntryFacts['versions'];
  /** Whether one can be chosen. */
  writable: boolean;
  people: People;
  t: TranslatePanel;
  run: Run;
}

/** In words where there are words for it; fields and values of a newer version as they are. */
function said(key: string, plain: string, t: TranslatePanel): string {
  return Object.hasOwn(allWords.zh, key) ? t(key as Key) : plain;
}

function valueWords(field: string, value: FieldValue, t: TranslatePanel): string {
  if (value === null || value === '') return t('versions.empty');
  if (field === TARGET_FIELD) return targetIn(value)?.quote.exact ?? t('versions.empty');
  const text = String(value);
  const words = { kind: 'kind', status: 'state', approx: 'approx' }[field];
  return words ? said(`${words}.${text}`, text, t) : text;
}

/** What two people made of a field at once, for one to choose. */
export function Versions({ id, versions, writable, people, t, run }: VersionsProps) {
  const choose = (field: string, stamp: string) =>
    void run(() => ask('annotations.choose', { id, field, stamp }), t('versions.kept'));
  return (
    <>
      {versions.map(({ field, versions: several }) => {
        const name = field.startsWith(ATTRIBUTE_PREFIX) ? field.slice(ATTRIBUTE_PREFIX.length) : field;
        return (
          <fieldset key={field} class="versions">
            <p>{t('versions.title', said(`field.${name}`, name, t), several.length)}</p>
            <ul>
              {several.map(({ stamp, value, by, at }, i) => (
                <li key={stamp}>
                  <p>
                    {valueWords(name, value, t)}
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
        );
      })}
    </>
  );
}
