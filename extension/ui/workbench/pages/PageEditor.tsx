import { useId, useState } from 'preact/hooks';
import { dayInChina } from '../../../../shared/formats/day.ts';
import { LEVELS } from '../../../../shared/model/page.ts';
import type { ListedPage } from '../../../../shared/workbench/page-list.ts';
import type { PageSaid } from '../../../messages-bench.ts';
import { ask } from '../../../platform.ts';
import type { FoundPlace } from '../../../workbench/page-views.ts';
import { Form } from '../../Form.tsx';
import type { BenchProps } from '../BenchView.ts';

export interface PageEditorProps extends BenchProps {
  pages: readonly ListedPage[];
  onDone: (done: null | undefined) => void;
  onCancel: () => void;
}

type Field = 'title' | 'site' | 'place' | 'level' | 'body' | 'session' | 'published';

const VALUE: Record<Field, (page: ListedPage) => string> = {
  title: page => page.title,
  site: page => page.site ?? '',
  place: page => page.place?.name ?? '',
  level: page => page.level ?? '',
  body: page => page.body ?? '',
  session: page => page.session ?? '',
  published: page => (page.published === undefined ? '' : dayInChina(page.published)),
};

/** What all of the pages have in a field; undefined where they differ. */
function common(pages: readonly ListedPage[], field: Field): string | undefined {
  const values = new Set(pages.map(VALUE[field]));
  return values.size === 1 ? [...values][0] : undefined;
}

/** What a person knows better than the page: of one, or of many at once. */
export function PageEditor({ client, row, pages, onDone, onCancel, t, run, fail }: PageEditorProps) {
  const [changed, setChanged] = useState<Partial<Record<Field, string>>>({});
  const [places, setPlaces] = useState<readonly FoundPlace[]>([]);
  const [unknown, setUnknown] = useState<string>();
  const list = useId();
  const fields: Field[] = [
    ...(pages.length === 1 ? (['title'] as const) : []),
    ...(['site', 'place', 'level', 'body', 'session', 'published'] as const),
  ];
  const set = (field: Field, value: string) => {
    setChanged({ ...changed, [field]: value });
    setUnknown(undefined);
    if (field === 'place') client.ask('findPlaces', value).then(setPlaces, fail);
  };
  const save = async () => {
    const { place, ...rest } = changed;
    const said: PageSaid = { ...rest };
    if (place !== undefined) {
      const name = place.trim();
      const found =
        name === '' ? undefined : (await client.ask('findPlaces', name)).find(one => one.name === name);
      if (name !== '' && !found) return setUnknown(name);
      said['place.code'] = found?.code ?? '';
      said['place.name'] = found?.name ?? '';
      if (found && rest.level === undefined) said.level = found.level;
    }
    const ids = pages.map(({ id }) => id);
    onDone(await run(() => ask('bench.pages', { ws: row.id, ids, set: said }), t('pages.saved', ids.length)));
  };
  return (
    <Form class="form" aria-label={t('pages.editing', pages.length)} onSubmit={() => void save().catch(fail)}>
      <p class="help">{t('pages.editHelp')}</p>
      {fields.map(field => {
        const held = common(pages, field);
        const value = changed[field] ?? held ?? '';
        const hint = held === undefined ? t('pages.several') : '';
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the one or the other control is in it.
          <label key={field} class={field}>
            {t(`pages.field.${field}`)}
            {field === 'level' ? (
              <select value={value} onChange={event => set(field, event.currentTarget.value)}>
                <option value="">{hint}</option>
                {LEVELS.map(level => (
                  <option key={level} value={level}>
                    {t(`bench.level.${level}`)}
                  </option>
                ))}
              </select>
            ) : (
              <input
                type={field === 'published' ? 'date' : 'text'}
                list={field === 'place' ? list : undefined}
                value={value}
                placeholder={hint}
                maxLength={500}
                onInput={event => set(field, event.currentTarget.value)}
              />
            )}
          </label>
        );
      })}
      <datalist id={list}>
        {places.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      {unknown !== undefined && (
        <p class="error" role="alert">
          {t('pages.unknownPlace', unknown)}
        </p>
      )}
      <button type="submit" class="first" disabled={Object.keys(changed).length === 0}>
        {t('pages.save')}
      </button>
      <button type="button" onClick={onCancel}>
        {t('pages.cancel')}
      </button>
    </Form>
  );
}
