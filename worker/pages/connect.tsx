/** What a person sees who opens a connect or invite link in the browser instead of pasting it into the extension. */
import { PlainPage } from './plain-page.tsx';

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
    <PlainPage nonce={nonce}>
      <Chinese />
      <English />
    </PlainPage>
  );
}
