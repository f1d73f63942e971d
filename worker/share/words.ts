/** Words on the pages of shares. */
import type { AnnotationKind } from '../../shared/model/annotation.ts';
import type { Language } from '../../shared/words/say.ts';

interface Words {
  kinds: Record<AnnotationKind, string>;
  open: string;
  source: string;
  asOf: (time: string) => string;
  liveAsOf: (time: string) => string;
  by: (name: string) => string;
  licence: string;
  forPrograms: string;
  only: (tag: string) => string;
  all: string;
  other: string;
  gone: string;
  goneHelp: string;
  about: string;
  count: (annotations: number, pages: number) => string;
  nothing: string;
}

export const WORDS: Record<Language, Words> = {
  zh: {
    kinds: { statistic: '数据', person: '人物', initiative: '举措', document: '文件', highlight: '摘录' },
    open: '在原文中查看',
    source: '来源',
    asOf: time => `截至 ${time}`,
    liveAsOf: time => `随批注更新，截至 ${time}`,
    by: name => `${name} 分享`,
    licence: '使用许可',
    forPrograms: '机器可读',
    only: tag => `只看“${tag}”`,
    all: '看全部',
    other: 'English',
    gone: '这个分享打不开了',
    goneHelp: '它可能已撤销、过期，或链接不完整。请向分享的人要新的链接。',
    about: '用眉批（Meipi）从网页上标注。数字、人物和引文都可点开原文核对。',
    count: (annotations, pages) => `${annotations} 条批注，来自 ${pages} 个网页`,
    nothing: '这里现在没有批注。分享的人再添加时，会显示在这里。',
  },
  en: {
    kinds: {
      statistic: 'Figure',
      person: 'Person',
      initiative: 'Initiative',
      document: 'Document',
      highlight: 'Quote',
    },
    open: 'See it in the page',
    source: 'Source',
    asOf: time => `as of ${time}`,
    liveAsOf: time => `kept up to date, as of ${time}`,
    by: name => `shared by ${name}`,
    licence: 'Licence',
    forPrograms: 'For programs',
    only: tag => `only “${tag}”`,
    all: 'all',
    other: '中文',
    gone: 'This share cannot be opened',
    goneHelp: 'It was revoked, has expired, or the link is cut off. Ask whoever shared it for a new link.',
    about: 'Annotated on web pages with Meipi. Every figure, name and quote can be checked in its source.',
    count: (annotations, pages) => `${annotations} annotations of ${pages} pages`,
    nothing: 'There is no annotation here now. What its sharer adds will be shown.',
  },
};

/** Chinese for readers who prefer it to English, or say nothing. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  const first = (accepted ?? '').split(',').find(part => /^\s*(?:zh|en)\b/i.test(part));
  return first && /^\s*en/i.test(first) ? 'en' : 'zh';
}
