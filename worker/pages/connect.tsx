/** What a person sees who opens a connect or invite link in the browser instead of pasting it into the extension. */

const STYLE = `
:root { color-scheme: light dark; font: 1.05rem/1.7 system-ui, Noto Sans SC, sans-serif; }
body { max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.4; }
section + section { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
`;

function Chinese() {
  return (
    <section lang="zh-CN">
      <h1>请把这条链接粘贴到眉批扩展里</h1>
      <p>这是眉批工作区的连接或邀请链接。它不是在浏览器里打开的网页：要由扩展来读。</p>
      <ol>
        <li>复制地址栏里的整条链接，包括 # 及后面的全部字符。</li>
        <li>打开眉批的侧边栏，选择“连接”。</li>
        <li>粘贴链接，核对服务器和工作区的名称，再确认。</li>
      </ol>
      <p>链接里含有密钥。# 后面的部分没有发送到这台服务器；请不要转发，粘贴后关闭本页。</p>
    </section>
  );
}

function English() {
  return (
    <section lang="en">
      <h1>Paste this link into the Meipi extension</h1>
      <p>
        This link connects you or invites you to a Meipi workspace. It is not a page to read here: the
        extension reads it.
      </p>
      <ol>
        <li>Copy the whole link from the address bar, with the # and everything after it.</li>
        <li>Open Meipi’s side panel and choose “Connect”.</li>
        <li>Paste the link, check the names of the server and the workspace, and confirm.</li>
      </ol>
      <p>
        The link holds a key. What follows the # was not sent to this server; do not pass the link on, and
        close this page once it is pasted.
      </p>
    </section>
  );
}

/** `nonce`: allows the style under the page's content security policy. */
export function ConnectPage({ nonce }: { nonce: string }) {
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
        <main>
          <Chinese />
          <English />
        </main>
      </body>
    </html>
  );
}
