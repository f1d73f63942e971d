import type { Child } from 'hono/jsx';

const STYLE = `
:root { color-scheme: light dark; font: 1.05rem/1.7 system-ui, Noto Sans SC, sans-serif; }
body { max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.4; }
section + section { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
`;

export interface PlainPageProps {
  /** Allows the style under the page's content security policy. */
  nonce: string;
  children: Child;
}

/** A page of a few words in two languages, for people who follow a link that the extension should read. */
export function PlainPage({ nonce, children }: PlainPageProps) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>眉批 Meipi</title>
        <style nonce={nonce}>{STYLE}</style>
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
