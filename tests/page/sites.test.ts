import { describe, expect, it } from 'vitest';
import { CHINA } from '../../shared/page/place.ts';
import { placeIndex } from '../../shared/page/place-index.ts';
import { DEFAULT_SITES, defaultMatchPatterns, optionalMatchPatterns, siteOf } from '../../shared/sites.ts';

describe('the list of sites', () => {
  it.each(DEFAULT_SITES.map(site => [site.name, site] as const))(
    'gives %s patterns that Chrome and Firefox accept',
    (_name, site) => {
      for (const pattern of site.patterns) {
        expect(pattern).toMatch(/^\*:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
        expect(pattern).not.toMatch(/^\*:\/\/\*\.(?:com|gov|org|net)?\.?cn\//);
      }
      expect(site.patterns.length).toBeGreaterThan(0);
    },
  );

  it.each(DEFAULT_SITES.filter(site => site.place).map(site => [site.name, site] as const))(
    'gives %s a place of its level',
    (_name, site) => {
      const place = site.place === CHINA.code ? { level: 'national' } : placeIndex().byCode.get(site.place!);
      expect(place?.level).toBe(site.level);
    },
  );

  it.each(DEFAULT_SITES.filter(site => !site.optional).map(site => [site.name, site] as const))(
    'finds %s by the page that was seen',
    (_name, site) => {
      for (const page of site.seen.split(', ')) expect(siteOf(page)).toBe(site);
    },
  );

  it('names no site and no pattern twice', () => {
    const patterns = DEFAULT_SITES.flatMap(site => site.patterns);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(new Set(DEFAULT_SITES.map(site => site.name)).size).toBe(DEFAULT_SITES.length);
  });

  it('asks before it runs on WeChat', () => {
    expect(optionalMatchPatterns()).toEqual(['*://mp.weixin.qq.com/*']);
    expect(defaultMatchPatterns()).not.toContain('*://mp.weixin.qq.com/*');
    expect(defaultMatchPatterns()).toContain('*://*.yunnan.cn/*');
  });
});

describe('siteOf', () => {
  it.each([
    ['https://yunnan.cn/', '云南网'],
    ['http://news.yunnan.cn/system/a.shtml', '云南网'],
    ['https://notyunnan.cn/', undefined],
    ['https://yunnan.cn.example.com/', undefined],
    ['https://example.com/?u=https://yunnan.cn/', undefined],
    ['ftp://yunnan.cn/', undefined],
    ['https://mp.weixin.qq.com/s/a', '微信公众平台'],
    ['https://weixin.qq.com/', undefined],
    ['about:blank', undefined],
    ['', undefined],
  ])('%s is of %s', (url, name) => {
    expect(siteOf(url)?.name).toBe(name);
  });
});
