import { describe, expect, it } from 'vitest';
import { day, time, when } from '../../../extension/ui/when.ts';

const AT = Date.UTC(2026, 10, 28, 6, 5, 9);

describe('times of the day’s work', () => {
  it.each(['zh', 'en', undefined])('are written as the language %s writes them, once and again', language => {
    const date = new Date(AT);
    for (let turn = 0; turn < 2; turn++) {
      expect(when(AT, language)).toBe(
        date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }),
      );
      expect(day(AT, language)).toBe(date.toLocaleDateString(language, { dateStyle: 'medium' }));
      expect(time(AT, language)).toBe(date.toLocaleTimeString(language, { timeStyle: 'short' }));
    }
    expect(when(AT + 60_000, language)).not.toBe(when(AT, language));
  });

  it('say so of what is no time', () => {
    expect(when(Number.NaN, 'en')).toBe('Invalid Date');
  });
});
