import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ownTab } from '../../platform.ts';
import type { MeipiDb } from '../../storage/db.ts';
import { keepTour, TOUR_STEPS, tourState } from '../../tour-state.ts';
import { useTab } from '../panel/use-tab.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { isAchieved } from './achieved.ts';

/** The tour begins with nothing done on the report. */
async function emptySample(db: MeipiDb): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}

/** Five steps beside a sample report, on which all works as on a page of a site. */
export function TourPage({ db, t }: { db: MeipiDb; t: TranslatePanel }) {
  const [tab, setTab] = useState<number>();
  const [at, setAt] = useState<number>();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    void Promise.all([ownTab(), tourState()]).then(async ([own, { step, done }]) => {
      // Who left it on the way goes on where it was left.
      const begin = done ? 0 : step;
      if (begin === 0) await emptySample(db);
      setTab(own);
      setAt(begin);
    });
  }, []);
  useEffect(() => {
    document.title = t('tour.title');
  }, [t]);
  const go = (step: number) => {
    setAt(step);
    void keepTour({ step, done: false });
  };
  const finish = () => {
    setEnded(true);
    void keepTour({ step: 0, done: true });
  };
  if (tab === undefined || at === undefined) return null;
  return (
    <main class="tour">
      {ended ? (
        <section class="step" role="status">
          <h1>{t('tour.ended')}</h1>
          <p>
            <a class="button" href="/options.html">
              {t('tour.toSettings')}
            </a>
          </p>
        </section>
      ) : (
        <Step tab={tab} at={at} t={t} onGo={go} onFinish={finish} />
      )}
      <div class="stage">
        <iframe class="report" src="/sample.html" title={t('tour.report')} />
        <iframe class="panel" src={`/sidepanel.html?tab=${tab}&sample=1`} title={t('tour.panel')} />
      </div>
    </main>
  );
}

interface StepProps {
  tab: number;
  at: number;
  t: TranslatePanel;
  onGo: (step: number) => void;
  onFinish: () => void;
}

/** What to look at and to try now; going on is always possible. */
function Step({ tab, at, t, onGo, onFinish }: StepProps) {
  const { state } = useTab(tab);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [at]);
  const step = TOUR_STEPS[at] ?? 'see';
  const last = at === TOUR_STEPS.length - 1;
  return (
    <section class="step" aria-label={t('tour.title')}>
      <p class="where">
        {t('tour.step', at + 1, TOUR_STEPS.length)}
        <progress max={TOUR_STEPS.length} value={at + 1} aria-hidden="true" />
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t(`tour.${step}`)}
      </h1>
      <p>{t(`tour.${step}Text`)}</p>
      <p class="help">{t('tour.local')}</p>
      <div class="act">
        <button type="button" disabled={at === 0} onClick={() => onGo(at - 1)}>
          {t('tour.previous')}
        </button>
        <button type="button" class="first" onClick={() => (last ? onFinish() : onGo(at + 1))}>
          {t(last ? 'tour.finish' : 'tour.next')}
        </button>
        <span class="achieved" role="status">
          {isAchieved(step, state?.items ?? []) && `✓ ${t('tour.done')}`}
        </span>
        <a href="/options.html">{t('tour.leave')}</a>
      </div>
    </section>
  );
}
