import { useEffect, useState } from 'preact/hooks';
import type { MeipiDb } from '../../storage/db.ts';
import { tourState } from '../../tour-state.ts';
import { Said } from '../messages/Said.tsx';
import { LanguageChoice } from '../options/LanguageChoice.tsx';
import { SiteSwitches } from '../options/SiteSwitches.tsx';
import { useSites } from '../options/use-sites.ts';
import { AddWorkspace } from '../panel/AddWorkspace.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { useRun } from '../use-run.ts';

/** The first page that a person sees: a few choices, each of which already has a sensible answer. */
export function WelcomePage({ db, t }: { db: MeipiDb; t: TranslatePanel }) {
  const { run, messages, close, say, fail } = useRun();
  const { list, pause } = useSites(run);
  const [where, setWhere] = useState<'local' | 'team'>('local');
  const [entered, setEntered] = useState(0);
  const [toured, setToured] = useState(false);
  useEffect(() => void tourState().then(({ done }) => setToured(done), fail), []);
  useEffect(() => {
    document.title = t('welcome.title');
  }, [t]);
  return (
    <main class="welcome">
      <header>
        <h1>{t('welcome.title')}</h1>
        <p class="about">{t('welcome.about')}</p>
      </header>
      <div class="said">
        <Said messages={messages} close={close} t={t} />
      </div>
      <section aria-label={t('look.language')}>
        <h2>{t('welcome.language')}</h2>
        <LanguageChoice t={t} fail={fail} />
      </section>
      <section aria-label={t('options.sites')}>
        <h2>{t('welcome.sites')}</h2>
        <p class="help">{t('welcome.sitesRead')}</p>
        <SiteSwitches list={list} t={t} onPause={pause} />
      </section>
      <section class="settings" aria-label={t('options.server')}>
        <h2>{t('welcome.where')}</h2>
        <fieldset class="pick">
          <legend class="unseen">{t('welcome.where')}</legend>
          {(['local', 'team'] as const).map(each => (
            <label key={each}>
              <input type="radio" name="where" checked={where === each} onChange={() => setWhere(each)} />{' '}
              {t(`welcome.${each}`)}
            </label>
          ))}
        </fieldset>
        {where === 'local' ? (
          <p class="help">{t('welcome.localHelp')}</p>
        ) : (
          <AddWorkspace
            // The fields begin anew: a secret is not to stay in one.
            key={entered}
            db={db}
            user=""
            run={run}
            onError={fail}
            t={t}
            onEntered={name => {
              setEntered(entered + 1);
              say(t('workspace.entered', name));
            }}
          />
        )}
      </section>
      <section aria-label={t('tour.title')}>
        <h2>{t('welcome.ready')}</h2>
        <p class="help">{t('welcome.readyHelp')}</p>
        <p class="go">
          <a class="button first" href="/tour.html">
            {t(toured ? 'welcome.tourAgain' : 'welcome.tour')}
          </a>{' '}
          <a href="/options.html">{t('welcome.skip')}</a>
        </p>
      </section>
    </main>
  );
}
