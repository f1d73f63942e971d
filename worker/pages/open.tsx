/** What a person sees who follows a link to a view of the workbench where no extension opens it. */
import { PlainPage } from './plain-page.tsx';

/** `nonce`: allows the style under the page's content security policy. */
export function OpenPage({ nonce }: { nonce: string }) {
  return (
    <PlainPage nonce={nonce}>
      <section lang="zh-CN">
        <h1>这条链接要用眉批扩展打开</h1>
        <p>它指向一个团队工作区里的检索或图表。装有眉批扩展并加入了这个工作区的浏览器会自动打开它。</p>
        <p>如果您看到的是这一页：请先安装扩展，用团队给您的邀请链接加入工作区，再打开这条链接。</p>
      </section>
      <section lang="en">
        <h1>The Meipi extension opens this link</h1>
        <p>
          It leads to a search or a chart in a team’s workspace. A browser with the extension that has joined
          the workspace opens it by itself.
        </p>
        <p>
          If you read this, install the extension, join the workspace by the invite that your team gives you,
          and open the link again.
        </p>
      </section>
    </PlainPage>
  );
}
