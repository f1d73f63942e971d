import { afterEach, expect, describe as group, it } from 'vitest';
import {
  AnchorError,
  anchor,
  anchorAll,
  describe,
  type Selector,
} from '../../../extension/content/dom/anchoring.ts';
import { showInFrame } from './show-in-frame.ts';

const PAGE =
  '<h1>工作回眸</h1><p>去年,全市共征集提案<b>386</b>件,立案351件。市政协主席褚明远作报告。</p>' +
  '<p>一组走访企业12家,收集意见43条。</p><p>二组走访村庄15个,收集意见43条。</p>';

/** The range of the nth occurrence of words inside one text node each. */
function rangeOf(words: string, nth = 1): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0 || ++seen < nth) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`not on the page: ${words}`);
}

function describeOn(html: string, words: string, nth = 1): Selector[] {
  document.body.innerHTML = html;
  return JSON.parse(JSON.stringify(describe(document.body, rangeOf(words, nth))));
}

afterEach(() => document.body.replaceChildren());

group('selectors', () => {
  it('A25 are a quote with context and a position in code points', () => {
    const [quote, position] = describeOn(`<p>𬭎某主持。</p>${PAGE}`, '351件');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: '351件',
      prefix: expect.stringMatching(/386件,立案$/),
      suffix: expect.stringMatching(/^。市政协/),
    });
    const [, without] = describeOn(`<p>某某主持。</p>${PAGE}`, '351件');
    expect(position).toEqual(without);
  });

  it('A25 refuse a range without visible text', () => {
    document.body.innerHTML = '<script>1</script>';
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(() => describe(document.body, range)).toThrow(RangeError);
  });

  it('A28 are made and used without touching the page', async () => {
    const selectors = describeOn(PAGE, '351件');
    const html = document.body.innerHTML;
    await anchorAll(document.body, [selectors]);
    expect(document.body.innerHTML).toBe(html);
  });
});

group('anchoring selectors', () => {
  it('A23 finds in a frame what was described in it, though text before the frame is another', async () => {
    document.body.innerHTML = '<p>前言</p><iframe></iframe>';
    const frame = document.querySelector('iframe')!;
    const range = document.createRange();
    const [words] = showInFrame(frame, PAGE).querySelectorAll('p');
    range.selectNodeContents(words!);
    const described = words!.textContent;
    const selectors = describe(document.body, range);
    document.body.innerHTML = '<p>另一篇前言，长得多。</p><div><iframe></iframe></div>';
    const again = showInFrame(document.querySelector('iframe')!, PAGE);
    const found = await anchor(document.body, selectors);
    expect(found.startContainer.ownerDocument).toBe(again);
    expect(found.toString()).toBe(described);
  });

  it('A26 resolves with the range of words that stand', async () => {
    const selectors = describeOn(PAGE, '43条', 2);
    document.body.innerHTML = `<nav>43条</nav>${PAGE}`;
    const range = await anchor(document.body, selectors);
    expect(range.toString()).toBe('43条');
    expect(range.startContainer.nodeValue).toContain('村庄15个');
  });

  it('A26 rejects on a change and on an orphan, and says which', async () => {
    const selectors = describeOn(PAGE, '351件');
    document.body.innerHTML = PAGE.replace('351', '362');
    await expect(anchor(document.body, selectors)).rejects.toMatchObject({
      name: 'AnchorError',
      status: 'changed',
    });
    document.body.innerHTML = '<p>无关</p>';
    await expect(anchor(document.body, selectors)).rejects.toBeInstanceOf(AnchorError);
    await expect(anchor(document.body, [])).rejects.toMatchObject({ status: 'orphan' });
  });

  it('A26 answers a batch in order, each with its status', async () => {
    const batch = ['351件', '褚明远', '12家'].map(words => describeOn(PAGE, words));
    document.body.innerHTML = PAGE.replace('351', '362').replace('褚明远', '何志强');
    const results = await anchorAll(document.body, batch);
    expect(results.map(r => r.status)).toEqual(['changed', 'orphan', 'found']);
    expect(results[0]!.status !== 'orphan' && results[0]!.range.toString()).toBe('362件');
  });
});

group('selectors of other tools', () => {
  const quote = (exact: string, prefix = '', suffix = ''): Selector => ({
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
  });
  const path = (container: string, start: number, end: number): Selector => ({
    type: 'RangeSelector',
    startContainer: container,
    startOffset: start,
    endContainer: container,
    endOffset: end,
  });

  it('A27 a range says which of several occurrences is meant', async () => {
    document.body.innerHTML = PAGE;
    const text = document.querySelectorAll('p')[2]!.textContent!;
    const at = text.indexOf('43条');
    const range = await anchor(document.body, [path('/p[3]', at, at + 3), quote('43条')]);
    expect(range.startContainer.nodeValue).toContain('二组');
    await expect(anchor(document.body, [quote('43条')])).rejects.toMatchObject({ status: 'orphan' });
  });

  it('A27 a range whose words are gone says nothing', async () => {
    document.body.innerHTML = PAGE;
    await expect(anchor(document.body, [path('/p[1]', 0, 3), quote('999件')])).rejects.toMatchObject({
      status: 'orphan',
    });
    await expect(anchor(document.body, [path('/div[9]/p[1]', 0, 3)])).rejects.toMatchObject({
      status: 'orphan',
    });
    expect((await anchor(document.body, [path('/div[9]', 0, 3), quote('351件')])).toString()).toBe('351件');
  });

  it('A27 offsets count textContent, across inline elements', async () => {
    document.body.innerHTML = PAGE;
    expect((await anchor(document.body, [path('/p[1]', 8, 13)])).toString()).toBe('提案386');
  });

  it('A27 quotes with 32 characters of context and no line breaks are found', async () => {
    document.body.innerHTML = PAGE;
    const all = document.body.textContent!;
    const at = all.indexOf('12家');
    const selectors = [
      quote('12家', all.slice(at - 32, at), all.slice(at + 3, at + 35)),
      { type: 'TextPositionSelector', start: at, end: at + 3 } as const,
    ];
    document.body.innerHTML = `<nav>首页</nav>${PAGE}`;
    expect((await anchor(document.body, selectors)).toString()).toBe('12家');
  });
});
