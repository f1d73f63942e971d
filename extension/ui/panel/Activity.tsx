import { viewAnnotation } from '../../../shared/model/annotation.ts';
import { viewDiscussion } from '../../../shared/model/discussion.ts';
import { hlcTime } from '../../../shared/sync/clock.ts';
import { ask } from '../../platform.ts';
import { storedPage } from '../../storage/annotations.ts';
import type { MeipiDb, NewsRow } from '../../storage/db.ts';
import { nameOf, type People } from '../people.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import type { Run } from '../use-run.ts';
import { when } from '../when.ts';
import { CommentText } from './CommentText.tsx';

export interface ActivityProps {
  db: MeipiDb;
  news: readonly NewsRow[];
  people: People;
  t: TranslatePanel;
  run: Run;
  fail: (error: unknown) => void;
}

/** So many are listed; the rest follow once these are seen. */
const MAX_LISTED = 100;

interface Told extends NewsRow {
  quote: string;
  comment?: string;
  page?: { url: string; title: string };
}

async function tell(db: MeipiDb, row: NewsRow): Promise<Told | undefined> {
  const held = await db.entries.get([row.ws, 'annotation', row.id]);
  const annotation = held && viewAnnotation(held.entry);
  if (!annotation) return undefined;
  const shown = await storedPage(db, row.ws, held.page);
  const time = hlcTime(row.at);
  const said = viewDiscussion(held.entry).comments.find(one => one.author === row.user && one.at === time);
  return {
    ...row,
    quote: annotation.target.quote.exact,
    ...(said && { comment: said.text }),
    ...(shown && { page: { url: shown.url, title: shown.title } }),
  };
}

/** What others did in the workspace since the person looked last, on all pages. */
export function Activity({ db, news, people, t, run, fail }: ActivityProps) {
  const listed = news.slice(0, MAX_LISTED);
  const told = useLive(
    async () => (await Promise.all(listed.map(row => tell(db, row)))).filter(one => one !== undefined),
    fail,
    [news],
  );
  return (
    <section class="activity" aria-label={t('news.title')}>
      <div class="bar">
        <h2>{t('news.title')}</h2>
        <button
          type="button"
          disabled={news.length === 0}
          onClick={() => void run(() => ask('news.seen', {}))}
        >
          {t('news.seeAll')}
        </button>
      </div>
      {news.length === 0 && <p class="empty">{t('news.none')}</p>}
      <ol class="items">
        {told?.map(({ at, id, user, what, quote, comment, page }) => (
          <li key={at} class={`news ${what}`}>
            <p class="who">
              <strong>{t(`news.${what}`, nameOf(user, people, t))}</strong> <small>{when(hlcTime(at))}</small>
            </p>
            <blockquote>{quote}</blockquote>
            {comment !== undefined && <CommentText text={comment} people={people} t={t} />}
            {/* A peer wrote the address. */}
            {page && /^https?:/.test(page.url) && (
              <a
                href={page.url}
                target="_blank"
                rel="noreferrer"
                title={t('news.open')}
                onClick={() => void ask('news.seen', { ids: [id] })}
              >
                {page.title}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
