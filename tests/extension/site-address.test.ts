import { describe, expect, it } from 'vitest';
import { originsOf } from '../../extension/site-address.ts';

describe('the address of a site', () => {
  it('G4 names one origin with its scheme, and both without one', () => {
    expect(originsOf('https://www.xizx.gov.cn/a/b?c#d')).toEqual(['https://www.xizx.gov.cn']);
    expect(originsOf(' http://Zx.Example.CN:8080/ ')).toEqual(['http://zx.example.cn:8080']);
    expect(originsOf('www.xizx.gov.cn/info/1')).toEqual([
      'https://www.xizx.gov.cn',
      'http://www.xizx.gov.cn',
    ]);
    expect(originsOf('localhost:3000')).toEqual(['https://localhost:3000', 'http://localhost:3000']);
    expect(originsOf('http://127.0.0.1:8080/x')).toEqual(['http://127.0.0.1:8080']);
  });

  it('G4 is read as Chinese input methods write it', () => {
    expect(originsOf('www。xizx。gov。cn／info')).toEqual([
      'https://www.xizx.gov.cn',
      'http://www.xizx.gov.cn',
    ]);
    expect(originsOf('https：／／zx.example.cn')).toEqual(['https://zx.example.cn']);
  });

  it.for([
    '',
    '  ',
    '政协网',
    'gov',
    'ftp://zx.example.cn',
    'javascript://zx.example.cn',
    'chrome://settings',
    'file:///etc/passwd',
    'https://',
    'https://user:pass@zx.example.cn',
    'a b.cn',
    'javascript:alert(1)',
  ])('G4 is refused where it names no site: %s', text => expect(originsOf(text)).toBeUndefined());
});
