import { describe, expect, it } from 'vitest';
import { fragmentLink } from '../../shared/page/fragment-link.ts';
import { textFragment } from '../../shared/page/text-fragment.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import { Random } from '../anchoring/random.ts';
import { ReportWriter, render } from '../anchoring/report-model.ts';
import { finderOf } from './find-fragment.ts';

/** The fragment for the `nth` occurrence of some words, and where a browser finds it. */
function sought(text: string, words: string, nth = 0, nodeEdges: number[] = []) {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  const fragment = textFragment(text, start, start + words.length);
  return { fragment, start, found: fragment && finderOf(text, nodeEdges).find(fragment) };
}

describe('a link to some words', () => {
  it('E23 gives words alone where they stand once and are words', () => {
    expect(sought('全年收到提案187件，立案163件。', '163件').fragment).toBe(encodeURIComponent('163件'));
  });

  it('E23 adds context to the nearest certain edge where the words begin or end inside a run of characters', () => {
    const { fragment, found, start } = sought('会议由市政协主席褚明远主持，沈禾宣读。', '褚明远');
    expect(decodeURIComponent(fragment ?? '')).toBe('会议由市政协主席-,褚明远,-主持');
    expect(found).toEqual({ start, end: start + 3 });
  });

  it('E23 tells a repeated figure from its copies, in one line and in the next', () => {
    const text = '第一组走访12家，收集意见43条。\n第二组走访15家，收集意见43条。\n43条，43条，43条';
    for (let nth = 0; nth < 5; nth++) {
      const { found, start } = sought(text, '43条', nth);
      expect(found).toEqual({ start, end: start + 3 });
    }
  });

  it('E23 takes full-width and accented copies for copies, as browsers do', () => {
    const text = '收到１８件。收到18件，又收到18件。';
    const { found, start } = sought(text, '18件');
    expect(found).toEqual({ start, end: start + 3 });
  });

  it('E23 marks a range from the nearest telling line where nothing else tells a line from its copies', () => {
    const text = `情况如下\n${'立案3件。\n'.repeat(6)}其余略`;
    expect(sought(text, '3件', 2).found).toEqual({ start: 0, end: text.length });
    const lists = `${'甲组\n立案3件。\n乙组\n'.repeat(2)}小结\n${'甲组\n立案3件。\n乙组\n'.repeat(2)}`;
    const at = lists.indexOf('3件', lists.indexOf('小结'));
    expect(sought(lists, '3件', 0).found).toEqual({ start: 5, end: 7 });
    expect(sought(lists, '3件', 2).found).toEqual({ start: lists.indexOf('小结'), end: at + 2 });
    expect(sought('无\n'.repeat(9), '无', 4).fragment).toBeUndefined();
  });

  it('E23 gives long words, and words over several blocks, by beginning and end', () => {
    const text = `${'深入社区走访，'.repeat(3)}起点：${'协商于民，'.repeat(30)}终点\n另一段落在此，\n末段。`;
    const start = text.indexOf('起点');
    const end = text.indexOf('末段') + 2;
    const fragment = textFragment(text, start, end) ?? '';
    expect(fragment.split(',').filter(part => !/^-|-$/.test(part))).toHaveLength(2);
    expect(finderOf(text).find(fragment)).toEqual({ start, end });
  });

  it('E23 takes in the rest of a word that a soft hyphen cuts, and leaves invisible characters out', () => {
    const text = '开展协商26场\u00ad次，参\u200b与群众3100人。';
    expect(decodeURIComponent(sought(text, '26场').fragment ?? '')).toBe('26场次');
    expect(decodeURIComponent(sought(text, '与群众').fragment ?? '')).toBe('参与群众');
  });

  it('E23 gives up soon where thousands of lines are the same', () => {
    const clauses = '调研、视察、协商、监督、'.repeat(3);
    const text = `${`${clauses}收到提案12件，${clauses}形成报告。\n`.repeat(4_000)}尾声。`;
    const start = text.indexOf('12件', text.length / 2);
    const before = performance.now();
    expect(textFragment(text, start, start + 3)).toBeUndefined();
    // Trying every context takes seconds.
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('E23 encodes what has a meaning in the directive', () => {
    const { fragment, found, start } = sought('推行“3-5,N&M”机制', '3-5,N&M');
    expect(fragment).toContain('3%2D5%2CN%26M');
    expect(found).toEqual({ start, end: start + 7 });
    expect(fragmentLink('https://a.cn/b', '1')).toBe('https://a.cn/b#:~:text=1');
    expect(fragmentLink('https://a.cn/b#/p/2', '1')).toBe('https://a.cn/b#/p/2:~:text=1');
  });

  it('E23 leads to the very place on generated reports, however the page cuts its text into nodes', () => {
    let links = 0;
    let exact = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed);
      const { text } = render(new ReportWriter(random).report(14));
      const nodes = Array.from({ length: 60 }, () => random.int(0, text.length));
      const finder = finderOf(text, nodes);
      const spans = recognise(text).map(({ start, end }) => ({ start, end, isMention: true }));
      for (let i = 0; i < 30; i++) {
        const start = random.int(0, text.length - 2);
        spans.push({ start, end: Math.min(text.length, start + random.int(1, 160)), isMention: false });
      }
      for (const { start, end, isMention } of spans) {
        const words = text.slice(start, end);
        if (words.trim() === '' || !words.isWellFormed()) continue;
        const fragment = textFragment(text, start, end);
        const from = start + words.length - words.trimStart().length;
        const to = start + words.trimEnd().length;
        links++;
        // A selection that ends inside a number of a table may have no link; a mention always has.
        if (fragment === undefined && !isMention) continue;
        const at = finder.find(fragment ?? '');
        const isThere = at !== undefined && at.start <= from && at.end >= to;
        expect({ seed, words, fragment, isThere }).toEqual({ seed, words, fragment, isThere: true });
        if (at?.start === from && at.end === to) exact++;
      }
    }
    expect(links).toBeGreaterThan(3_000);
    // The rest begin inside a word of a table's cell that stands twice: they are marked from an earlier line on.
    expect(exact / links).toBeGreaterThan(0.99);
  });
});
