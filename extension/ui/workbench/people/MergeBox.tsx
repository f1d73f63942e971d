import { useState } from 'preact/hooks';
import type { ListedPerson } from '../../../workbench/people-views.ts';
import { withParams } from '../address.ts';
import { useView } from '../use-bench.ts';
import type { PersonDetailProps } from './PersonDetail.tsx';
import { relabel } from './relabel.ts';

export interface MergeBoxProps extends PersonDetailProps {
  person: ListedPerson;
  namesakes: readonly ListedPerson[];
}

/** People that are offered: another letter is quicker than a longer list. */
const MOST = 8;

/** Others who may be this person: those of the same name, and whom somebody looks for. */
export function MergeBox(props: MergeBoxProps) {
  const { row, client, person, namesakes, hrefOfPerson, go, params, t, run, fail } = props;
  const [typed, setTyped] = useState('');
  const found = useView(props, 'listPeople', typed, typed.trim() === '' ? 0 : MOST + 1) ?? [];
  const others = typed.trim() === '' ? namesakes : found.filter(({ id }) => id !== person.id).slice(0, MOST);
  const merge = async (other: ListedPerson) => {
    const labels = await client.ask('mergePeople', person.id, [other.id]).catch(fail);
    if (!labels) return;
    const said =
      other.name === person.name
        ? t('people.mergedSame', person.name)
        : t('people.merged', other.name, person.name);
    const done = await run(() => relabel(row.id, labels), said);
    if (done === undefined) return;
    setTyped('');
    go({ view: 'people', params: withParams(params, { id: person.id }) }, { replace: true });
  };
  return (
    <section class="merge" aria-label={t('people.mergeWith')}>
      <h3>
        {t('people.mergeWith')} <small>{t('people.mergeHint')}</small>
      </h3>
      <input
        type="search"
        aria-label={t('people.mergeFind')}
        placeholder={t('people.mergeFind')}
        autocomplete="off"
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <ul class="others">
        {others.map(other => (
          <li key={other.id}>
            <span>
              <a href={hrefOfPerson(other.id)}>{other.name}</a> {other.posts.join(' · ')}{' '}
              <small>{t('people.pages', other.pages)}</small>
            </span>
            <button
              type="button"
              aria-label={t('people.mergeThis', other.name, other.posts.join(' · '))}
              onClick={() => void merge(other)}
            >
              {t('people.merge')}
            </button>
          </li>
        ))}
      </ul>
      {others.length === 0 && <p>{t(typed.trim() === '' ? 'people.noNamesake' : 'people.noneFound')}</p>}
    </section>
  );
}
