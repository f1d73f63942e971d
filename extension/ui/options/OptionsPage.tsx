import { useEffect } from 'preact/hooks';
import type { MeipiDb } from '../../storage/db.ts';
import { BrowserKeys } from '../keys/BrowserKeys.tsx';
import { KeySettings } from '../keys/KeySettings.tsx';
import { Said } from '../messages/Said.tsx';
import { Sections } from '../Sections.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { type Run, useRun } from '../use-run.ts';
import { Appearance } from './Appearance.tsx';
import { Data } from './Data.tsx';
import { Server } from './Server.tsx';
import { Sites } from './Sites.tsx';
import { Suggestions } from './Suggestions.tsx';

/** What each section of the settings is given. */
export interface OptionsProps {
  db: MeipiDb;
  t: TranslatePanel;
  run: Run;
  say: (notice: string) => void;
  fail: (error: unknown) => void;
}

/** All that can be set, in sections that an address names. */
export function OptionsPage({ db, t }: Pick<OptionsProps, 'db' | 't'>) {
  const { run, messages, close, say, fail } = useRun();
  const part = { db, t, run, say, fail };
  useEffect(() => {
    document.title = `${t('options.title')} · ${t('appName')}`;
  }, [t]);
  return (
    <main>
      <header>
        <h1>{t('options.title')}</h1>
        <p class="about">
          {t('options.on')} <a href="/tour.html">{t('welcome.tour')}</a> ·{' '}
          <a href="/welcome.html">{t('welcome.page')}</a>
        </p>
      </header>
      <div class="said">
        <Said messages={messages} close={close} t={t} />
      </div>
      <Sections
        label={t('options.sections')}
        sections={[
          { id: 'sites', title: t('options.sites'), body: () => <Sites {...part} /> },
          { id: 'server', title: t('options.server'), body: () => <Server {...part} /> },
          { id: 'appearance', title: t('options.appearance'), body: () => <Appearance {...part} /> },
          {
            id: 'keys',
            title: t('options.keys'),
            body: () => (
              <section aria-label={t('options.keys')}>
                <h2>{t('options.keys')}</h2>
                <KeySettings db={db} t={t} onError={fail} />
                <BrowserKeys t={t} onError={fail} />
              </section>
            ),
          },
          { id: 'suggestions', title: t('options.suggestions'), body: () => <Suggestions {...part} /> },
          { id: 'data', title: t('options.data'), body: () => <Data {...part} /> },
        ]}
      />
    </main>
  );
}
