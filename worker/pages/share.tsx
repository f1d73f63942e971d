/** A share as people see it: quotes in their context, what they say, and where they stand; no script. */
import type { Child } from 'hono/jsx';
import type { ShareContent } from '../../shared/protocol/shares.ts';
import { mentionWords } from '../../shared/words/mention.ts';
import { readOut } from '../../shared/words/read-out.ts';
import { type Language, translator } from '../../shared/words/say.ts';
import { WORDS } from '../share/words.ts';
import type { PublicShare } from '../store/shares.ts';

const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#26221d, #ece6dc);
  --faint: light-dark(#6a6257, #a9a195);
  --line: light-dark(#e2dacd, #433f39);
  --paper: light-dark(#fffdf9, #1e1d1b);
  --accent: light-dark(#9b2c1f, #e58b7d);
  --mark: light-dark(#fbe7a3, #5c4a10);
  --statistic: light-dark(#1b62b8, #7db4f5);
  --person: light-dark(#9a5000, #f0ac5c);
  --initiative: light-dark(#0b7049, #62cf9f);
  --document: light-dark(#763aa3, #cb9cf0);
  --highlight: light-dark(#7a6200, #e6ca4d);
  font: 1.05rem/1.75 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: var(--ink);
  background: var(--paper);
}
body { max-width: 44rem; margin: 2.5rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0; color: var(--accent); }
h2 { font-size: 1.15rem; line-height: 1.45; margin: 0; }
a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.facts, footer { color: var(--faint); font-size: 0.9rem; margin: 0.25rem 0; }
.about { white-space: pre-wrap; }
.page { margin-top: 2.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
article { margin: 1.1rem 0 1.6rem; break-inside: avoid; }
blockquote { margin: 0.3rem 0; padding: 0.3rem 0 0.3rem 0.9rem; border-left: 3px solid var(--tint); }
mark { background: var(--mark); color: inherit; padding: 0 0.1em; border-radius: 2px; }
.kind { color: var(--tint); font-weight: 600; font-size: 0.9rem; }
.said { margin: 0 0 0 0.6rem; font-size: 0.95rem; }
.note { white-space: pre-wrap; margin: 0.4rem 0; }
.tags { margin: 0.4rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.4rem; font-size: 0.85rem; }
.tags a { border: 1px solid var(--line); border-radius: 1rem; padding: 0.1rem 0.7rem; text-decoration: none; }
.links { font-size: 0.9rem; margin: 0.4rem 0 0; }
.links a { display: inline-block; min-height: 24px; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
${['statistic', 'person', 'initiative', 'document', 'highlight'].map(kind => `.${kind} { --tint: var(--${kind}); }`).join('\n')}
@media print {
  body { max-width: none; margin: 0; }
  .tags a { border: 0; padding: 0; }
  .links a::after { content: " " attr(href); word-break: break-all; }
  .forPrograms, .other { display: none; }
}
`;

type Annotation = ShareContent['annotations'][number];

interface FrameProps {
  title: string;
  language: Language;
  nonce: string;
  /** What else its head says. */
  head?: Child;
  children: Child;
}

/** A page for people, kept out of search engines. */
function Frame({ title, language, nonce, head, children }: FrameProps) {
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · 眉批 Meipi`}</title>
        {head}
        <style nonce={nonce}>{STYLE}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}

export interface SharePageProps {
  id: string;
  share: PublicShare;
  language: Language;
  origin: string;
  /** Only annotations with this tag are shown. */
  tag: string | undefined;
  nonce: string;
}

/** Minutes of China's time, which the pages are of: `2026-11-22 16:00`. */
export function chinaTime(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function day(published: string): string {
  return published.includes('T') ? chinaTime(Date.parse(published)).slice(0, 10) : published;
}

function Snippet({
  annotation,
  url,
  language,
  path,
}: {
  annotation: Annotation;
  url: string;
  language: Language;
  path: string;
}) {
  const { kind, quote, tags, note, author, link } = annotation;
  const words = WORDS[language];
  const said = readOut({ ...annotation, text: quote.exact }, translator(language, mentionWords));
  return (
    <article class={kind} id={annotation.id}>
      <span class="kind">{words.kinds[kind]}</span>
      {said !== '' && <span class="said">{said}</span>}
      <blockquote cite={url} lang="zh">
        {quote.prefix && `…${quote.prefix}`}
        <mark>{quote.exact}</mark>
        {quote.suffix && `${quote.suffix}…`}
      </blockquote>
      {note !== undefined && (
        <p class="note">
          {note}
          {author !== undefined && ` —— ${author}`}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map(tag => (
            <li>
              <a href={`${path}?tag=${encodeURIComponent(tag)}&lang=${language}`} title={words.only(tag)}>
                {tag}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="links">
        <a href={link ?? url} rel="nofollow noopener noreferrer">
          {words.open}
          <span aria-hidden="true"> ↗</span>
        </a>
      </p>
    </article>
  );
}

export function SharePage({ id, share, language, origin, tag, nonce }: SharePageProps) {
  const { content, updated } = share;
  const words = WORDS[language];
  const path = `${origin}/s/${id}`;
  const shown = content.annotations.filter(({ tags }) => tag === undefined || tags.includes(tag));
  const pages = content.pages.filter(page => shown.some(annotation => annotation.page === page.id));
  const count = words.count(shown.length, pages.length);
  const asOf = (content.live ? words.liveAsOf : words.asOf)(chinaTime(updated));
  const query = tag === undefined ? '' : `?tag=${encodeURIComponent(tag)}`;
  const other = language === 'zh' ? 'en' : 'zh';
  const summary =
    content.about ??
    `${count}: ${shown
      .slice(0, 3)
      .map(({ quote }) => quote.exact)
      .join(' · ')}`;
  return (
    <Frame
      title={content.title}
      language={language}
      nonce={nonce}
      head={
        <>
          <meta name="description" content={summary} />
          <meta property="og:type" content="article" />
          <meta property="og:site_name" content="眉批 Meipi" />
          <meta property="og:title" content={content.title} />
          <meta property="og:description" content={summary} />
          <meta property="og:url" content={path} />
          <link rel="canonical" href={path} />
          <link rel="alternate" type="application/json" href={`${path}.json`} />
          <link rel="alternate" type="application/ld+json" href={`${path}.jsonld`} />
          <link
            rel="alternate"
            type="application/atom+xml"
            href={`${path}.atom${query}`}
            title={content.title}
          />
          <link
            rel="alternate"
            type="application/json+oembed"
            href={`${origin}/oembed?url=${encodeURIComponent(path)}`}
            title={content.title}
          />
        </>
      }
    >
      <header>
        <h1>{content.title}</h1>
        <p class="facts">{[count, content.by && words.by(content.by), asOf].filter(Boolean).join(' · ')}</p>
        {tag !== undefined && (
          <p class="facts">
            {words.only(tag)} · <a href={`${path}?lang=${language}`}>{words.all}</a>
          </p>
        )}
        {content.about !== undefined && <p class="about">{content.about}</p>}
      </header>
      <main>
        {shown.length === 0 && <p>{words.nothing}</p>}
        {pages.map(page => (
          <section class="page">
            <h2 lang="zh">
              <a href={page.url} rel="nofollow noopener noreferrer">
                {page.title}
              </a>
            </h2>
            <p class="facts">
              {[page.site ?? new URL(page.url).host, page.place?.name, page.published && day(page.published)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {shown
              .filter(annotation => annotation.page === page.id)
              .map(annotation => (
                <Snippet annotation={annotation} url={page.url} language={language} path={path} />
              ))}
          </section>
        ))}
      </main>
      <footer>
        {content.licence !== undefined && (
          <p>
            {words.licence}: {content.licence}
          </p>
        )}
        <p>{words.about}</p>
        <p class="forPrograms">
          {words.forPrograms}: <a href={`${path}.json`}>JSON</a> · <a href={`${path}.jsonld`}>JSON-LD</a> ·{' '}
          <a href={`${path}.atom${query}`}>Atom</a>
        </p>
        <p class="other">
          <a href={`${path}?lang=${other}`} lang={other} hreflang={other}>
            {words.other}
          </a>
        </p>
      </footer>
    </Frame>
  );
}

/** What stands at the address of a share that cannot be opened (any more). */
export function GonePage({ language, nonce }: { language: Language; nonce: string }) {
  const words = WORDS[language];
  return (
    <Frame title={words.gone} language={language} nonce={nonce}>
      <main>
        <h1>{words.gone}</h1>
        <p>{words.goneHelp}</p>
      </main>
    </Frame>
  );
}
