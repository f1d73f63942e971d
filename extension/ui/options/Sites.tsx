import { EVERYWHERE } from '../../messages.ts';
import { ask, requestOrigin } from '../../platform.ts';
import { fail as failed } from '../../result.ts';
import { AddedSites } from './AddedSites.tsx';
import { AddSite } from './AddSite.tsx';
import { OptionalSites } from './OptionalSites.tsx';
import type { OptionsProps } from './OptionsPage.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';
import { useSites } from './use-sites.ts';

/** Where Meipi runs: the listed sites and those that were added, each with its pause. */
export function Sites({ t, run }: Pick<OptionsProps, 't' | 'run'>) {
  const { list, pause, change } = useSites(run);
  /** Within the click: the browser asks the person. */
  const allow = (origins: string[], name: string) =>
    void requestOrigin(...origins).then(granted => {
      if (!granted) return run(async () => failed('host_permission'));
      return change(
        async () => {
          const replies = await Promise.all(origins.map(origin => ask('site.add', { origin })));
          return replies.find(reply => !reply.ok) ?? { ok: true, value: null };
        },
        t('sites.addedNow', name),
      );
    });
  const { everywhere = false, sites = [] } = list ?? {};
  return (
    <section aria-label={t('options.sites')}>
      <h2>{t('options.sites')}</h2>
      <p class="help">{t('sites.help')}</p>
      <label class="switch-line all">
        <input
          type="checkbox"
          checked={everywhere}
          onChange={event => pause(EVERYWHERE, event.currentTarget.checked)}
        />{' '}
        {t('sites.everywhere')}
      </label>
      <h3>{t('sites.default')}</h3>
      <SiteSwitches list={list} t={t} onPause={pause} />
      <OptionalSites sites={sites.filter(({ kind }) => kind === 'optional')} t={t} onAllow={allow} />
      <h3>{t('sites.added')}</h3>
      <AddedSites
        sites={sites.filter(({ kind }) => kind === 'added')}
        everywhere={everywhere}
        t={t}
        run={change}
        onAllow={allow}
        onPause={pause}
      />
      <AddSite sites={sites} t={t} onAdd={allow} />
    </section>
  );
}
