import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Note } from '../../../extension/ui/note/Note.tsx';
import { NoteSoon } from '../../../extension/ui/note/NoteSoon.tsx';
import { safeAddress } from '../../../extension/ui/note/note-tokens.ts';
import { pageWords } from '../../../extension/ui/translate.ts';
import { translator } from '../../../shared/words/say.ts';

const t = translator('zh-CN', pageWords);

function drawn(note: string): HTMLElement {
  const place = document.createElement('div');
  act(() => render(<Note note={note} t={t} />, place));
  return place.firstElementChild as HTMLElement;
}

describe('a note', () => {
  it('C2 shows its Markdown as elements', () => {
    const note = drawn(
      '# 核对\n\n**与附件** *一致*，~~旧~~ `442`\n第二行\n\n1. 甲\n2. 乙\n\n- [x] 已核\n\n> 引\n\n[来源](https://example.org/a)\n\n| 年 | 件 |\n| - | - |\n| 2022 | 442 |',
    );
    const tags = ['strong', 'em', 'del', 'code', 'br', 'ol', 'ul', 'blockquote', 'a', 'table'];
    for (const tag of tags) expect(note.querySelector(tag), tag).not.toBeNull();
    expect(note.querySelector('h1')).toBeNull();
    expect(note.textContent).toContain('☑ 已核');
    const link = note.querySelector('a') as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe('https://example.org/a');
    expect(link.rel).toBe('noopener noreferrer nofollow');
  });

  it('C3 runs and loads nothing: tags are words, scripts and data lead nowhere, pictures are links', () => {
    const note = drawn(
      [
        '<img src=x onerror=alert(1)>',
        '<script>alert(1)</script>',
        '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,<b>x</b>) [d](//evil.example/x)',
        '![照片](https://example.org/p.png)',
        '![坏](javascript:alert(1))',
        '<https://example.org/auto> <a href="https://evil.example" onclick="alert(1)">e</a>',
      ].join('\n\n'),
    );
    expect(note.querySelectorAll('img, script, iframe, svg, [onclick], [onerror], [style]')).toHaveLength(0);
    expect([...note.querySelectorAll('a')].map(link => link.getAttribute('href'))).toEqual([
      'https://example.org/p.png',
      'https://example.org/auto',
    ]);
    expect(note.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(note.textContent).toContain('<script>alert(1)</script>');
    expect(note.textContent).toContain('图片：照片');
  });

  it.each([
    'file:///etc/passwd',
    'chrome-extension://abc/x',
    'blob:https://a.example/1',
    'vbscript:x',
    ' java\nscript:alert(1)',
    'relative/path',
  ])('C3 leads not to %j', href => {
    expect(safeAddress(href)).toBeUndefined();
  });

  it.each([
    ['quotations', '>'.repeat(9_000)],
    ['lists', `${'- '.repeat(4_000)}x`],
    ['signs', '_a__b'.repeat(2_000)],
    ['brackets', '['.repeat(9_000)],
  ])('C3 shows %s without end as they were typed, at once', (_, text) => {
    const start = performance.now();
    expect(drawn(text).textContent).toBe(text);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('C2 stands as it was typed until what reads it is there', async () => {
    const place = document.createElement('div');
    act(() => render(<NoteSoon note="**核对**" t={t} />, place));
    expect(place.textContent).toBe('**核对**');
    await vi.waitFor(() => expect(place.querySelector('strong')?.textContent).toBe('核对'));
    act(() => render(<NoteSoon key="next" note="*一致*" t={t} />, place));
    expect(place.querySelector('em')?.textContent).toBe('一致');
  });
});
