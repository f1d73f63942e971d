import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../platform.ts';
import { type FailureCode, toFailure } from '../../result.ts';
import type { MeipiDb } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import { when } from '../when.ts';
import { MarkedText } from './MarkedText.tsx';
import { readText, type StoredText } from './read-text.ts';

export interface StoredQuoteProps {
  db: MeipiDb;
  ws: string;
  id: string;
  t: TranslatePanel;
  /** Called with the title of the page once it is known. */
  onPage?: (title: string) => void;
}

/** The page's text as it was when an annotation was made, with its quote marked: from this device, or from the server by its hash. */
export function StoredQuote({ db, ws, id, t, onPage }: StoredQuoteProps) {
  const [failure, setFailure] = useState<FailureCode>();
  // In a list, so that "not here" is told from "not read yet".
  const found = useLive(
    async () => [await readText(db, ws, id)],
    error => setFailure(toFailure(error).code),
  );
  const stored = found?.[0];
  const sha256 = stored?.annotation.target.textSha256;
  const missing = stored !== undefined && stored.text === undefined;
  useEffect(() => {
    if (!missing || sha256 === undefined) return;
    void ask('evidence.load', { ws, sha256 }).then(reply => !reply.ok && setFailure(reply.error.code));
  }, [missing, sha256]);
  useEffect(() => {
    if (stored?.page) onPage?.(stored.page.title);
  }, [stored?.page?.title]);

  return (
    <>
      <Head stored={stored} t={t} />
      {found && !stored && <p class="error">{t('text.unknown')}</p>}
      {failure && (
        <p class="error" role="alert">
          {t(`failure.${failure}`)}
        </p>
      )}
      {missing && !failure && <p role="status">{t('text.loading')}</p>}
      {missing && <blockquote>{stored.annotation.target.quote.exact}</blockquote>}
      {stored?.text !== undefined && (
        <>
          {stored.spans[0]?.key !== id && <p class="error">{t('text.notThere')}</p>}
          <MarkedText text={stored.text} spans={stored.spans} of={id} t={t} />
        </>
      )}
    </>
  );
}

function Head({ stored, t }: { stored: StoredText | undefined; t: TranslatePanel }) {
  if (!stored) return <h1>{t('text.title')}</h1>;
  const { page, annotation, text } = stored;
  const { textSha256 } = annotation.target;
  const read = page?.fetched !== undefined && page.textSha256 === textSha256 ? page.fetched : undefined;
  return (
    <header>
      <p class="label">{t('text.title')}</p>
      <h1>{page?.title ?? t('text.title')}</h1>
      <p class="about">
        {[page?.site, page?.published?.slice(0, 10)].filter(Boolean).join(' · ')}{' '}
        {/* A peer wrote the address. */}
        {page && /^https?:/.test(page.url) && (
          <a href={page.url} target="_blank" rel="noreferrer">
            {t('text.original')}
          </a>
        )}
      </p>
      <p class="help">
        {read === undefined ? t('text.readSometime') : t('text.read', when(Date.parse(read)))}{' '}
        {text !== undefined && t('text.verified', `${textSha256.slice(0, 12)}…`)}
      </p>
    </header>
  );
}
