import { describe, expect, it } from 'vitest';
import { colorSchemeOf, languageOf, preferencesOf } from '../../extension/preferences.ts';

describe('preferences', () => {
  it.for([undefined, null, 3, 'zh', {}, { language: 'fr', theme: 'neon' }, { language: 1 }])(
    'G3 are those of the browser where nothing, or no choice, is stored: %o',
    stored => expect(preferencesOf(stored)).toEqual({ language: 'auto', theme: 'auto' }),
  );

  it('G3 are what was chosen, each by itself', () => {
    expect(preferencesOf({ language: 'en', theme: 'neon' })).toEqual({ language: 'en', theme: 'auto' });
    expect(preferencesOf({ theme: 'dark', more: 1 })).toEqual({ language: 'auto', theme: 'dark' });
  });

  it('G1 G2 name a language and colours as the platform does', () => {
    expect(languageOf({ language: 'zh' })).toBe('zh-CN');
    expect(languageOf({ language: 'en' })).toBe('en');
    expect([colorSchemeOf({ theme: 'auto' }), colorSchemeOf({ theme: 'dark' })]).toEqual([
      'light dark',
      'dark',
    ]);
  });
});
