import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { pageText, readPageText } from '../../../extension/content/dom/page-text.ts';
import { recentPageText } from '../../../extension/content/dom/page-text-cache.ts';
import { showInFrame } from './show-in-frame.ts';

const read = (html: string) => {
  document.body.innerHTML = html;
  return pageText(document.body);
};

/** A page with a frame that holds another. */
function framed() {
  document.body.innerHTML = '<p>前</p><div><iframe></iframe></div><p>后</p>';
  const outer = showInFrame(document.querySelector('iframe')!, '<p>框中442件</p><iframe></iframe>');
  showInFrame(outer.querySelector('iframe')!, '<p>框中之框</p>');
  return pageText(document.body);
}

afterEach(() => document.body.replaceChildren());

describe('page text', () => {
  it('A20 has one line break at block edges and at <br>', () => {
    expect(read('<div><p>甲</p>\n  <p>乙<br>丙</p></div><ul><li>丁</li><li>戊</li></ul>己').text).toBe(
      '甲\n乙\n丙\n丁\n戊\n己',
    );
  });

  it('A20 has a tab between table cells and a line for each row', () => {
    expect(
      read('<table><tr><th>县</th><th>件</th></tr><tr><td>青石</td><td>442</td></tr></table>').text,
    ).toBe('县\t件\n青石\t442');
  });

  it('A20 collapses white space as CSS does, across elements too', () => {
    expect(read('<p>  a <b> b</b>\n\t c  </p> <p>d</p>').text).toBe('a b c\nd');
  });

  it('A20 keeps nbsp and U+3000', () => {
    expect(read('<p>\u3000\u3000凡\u00a0\u00a0群</p>').text).toBe('\u3000\u3000凡\u00a0\u00a0群');
  });

  it('A20 parts no words that inline elements split', () => {
    expect(read('<p>形成<span>提</span>案<b>44</b>2<i>件</i></p>').text).toBe('形成提案442件');
  });

  it('A21 leaves out script, style, form controls, hidden elements, ruby readings and our own element', () => {
    const html =
      '甲<script>1</script><style>2</style><noscript>3</noscript><template>4</template><textarea>5</textarea><select><option>6</option></select>' +
      '<p style="display:none">8</p><b style="visibility:hidden">9<i style="visibility:visible">乙</i></b>' +
      '<ruby>丙<rp>(</rp><rt>bǐng</rt><rp>)</rp></ruby><meipi-host>0</meipi-host>';
    expect(read(html).text).toBe('甲乙丙');
  });

  it('A22 keeps the lines of preformatted text', () => {
    expect(read('<pre>甲  乙\n  丙</pre>').text).toBe('甲  乙\n  丙');
    expect(read('<div style="white-space: pre-wrap">甲  乙\n  丙</div>').text).toBe('甲  乙\n  丙');
  });

  it('A22 reads collapsed parts that a reader can open', () => {
    expect(read('<details><summary>题</summary>442件</details>').text).toBe('题\n442件');
  });

  it('A22 reads the panels of tabs, open or not, and no other hidden part', () => {
    const tabs = (role: string) =>
      `<ul><li role="tab" id="a" aria-controls="one">甲</li><li role="tab" id="b">乙</li></ul><div ${role} id="one">一</div>` +
      `<div ${role} aria-labelledby="b" style="display:none">二</div><div ${role} style="display:none">三</div>`;
    expect(read(tabs('role="tabpanel"')).text).toBe('甲\n乙\n一\n二');
    expect(read(tabs('')).text).toBe('甲\n乙\n一');
  });

  it('A23 reads open shadow roots in place of their host’s children, slots where they stand', () => {
    document.body.innerHTML = '<p>前</p><x-card>光<i slot="end">末</i></x-card><p>后</p>';
    document.querySelector('x-card')!.attachShadow({ mode: 'open' }).innerHTML =
      '<p>影<slot></slot></p><slot name="end"></slot>';
    expect(pageText(document.body).text).toBe('前\n影光\n末\n后');
  });

  it('A23 reads documents of frames in their place, and frames in those', () => {
    const page = framed();
    expect(page.text).toBe('前\n框中442件\n框中之框\n后');
    const [outer, inner] = page.trees as Document[];
    expect([outer?.body.textContent, inner?.body.textContent]).toEqual(['框中442件', '框中之框']);
  });

  it('A23 passes over frames that show nothing, and those that it may not look into', () => {
    document.body.innerHTML =
      '<p>前</p><iframe hidden></iframe><iframe id="veiled" style="visibility:hidden"></iframe><iframe id="other"></iframe><p>后</p>';
    for (const frame of document.querySelectorAll('iframe')) showInFrame(frame, '看不见');
    Object.defineProperty(document.querySelector('#other')!, 'contentDocument', { value: null });
    const page = pageText(document.body);
    expect(page.text).toBe('前\n后');
    expect(page.trees).toEqual([]);
    expect(page.unread.map(element => element.tagName)).toEqual(['IFRAME', 'IFRAME']);
  });

  it('E23 reads as a browser searches: readings of ruby in their places, and no frames', async () => {
    document.body.innerHTML = '<p>主席<ruby>辛<rp>(</rp><rt>xīn</rt><rp>)</rp></ruby>说<iframe></iframe></p>';
    showInFrame(document.querySelector('iframe')!, '框中');
    const people = pageText(document.body);
    expect(people.text).toBe('主席辛说\n框中');
    const searched = await readPageText(document.body, { reading: 'search' });
    expect(searched.text).toBe('主席辛xīn说');
    expect(searched.offsetsOf(people.rangeOf(2, 4))).toEqual({ start: 2, end: 7 });
    expect(searched.offsetsOf(people.rangeOf(5, 7))).toBeUndefined();
  });

  it('E30 names what it left out, the outermost elements only', () => {
    const page = read(
      '甲<div style="display:none"><p hidden>乙</p></div><b style="visibility:hidden">丙</b><script>1</script>',
    );
    expect(page.unread.map(element => element.tagName)).toEqual(['DIV', 'B']);
  });
});

describe('the map between page text and DOM', () => {
  const html =
    '<h1>题</h1>\n<p>  形成<b>提案 </b><!-- x --> 442<br>件<script>9</script>,</p><pre>一\n二</pre><table><tr><td>三</td><td>四</td></tr></table>';

  it('A24 gives every span back that does not begin or end at a line break', () => {
    const page = read(html);
    fc.assert(
      fc.property(fc.nat(page.text.length - 1), fc.nat(page.text.length), (a, b) => {
        const start = Math.min(a, b);
        const end = Math.max(a, b);
        fc.pre(/\S/.test(page.text[start] ?? '') && /\S/.test(page.text[end - 1] ?? '') && start < end);
        expect(page.offsetsOf(page.rangeOf(start, end))).toEqual({ start, end });
      }),
    );
  });

  it('A24 covers the words that the span covers', () => {
    const page = read(html);
    const start = page.text.indexOf('442');
    expect(page.rangeOf(start, start + 3).toString()).toBe('442');
    expect(page.rangeOf(page.text.indexOf('形'), start + 3).toString()).toMatch(/^形成提案\s+442$/);
  });

  it('A24 reads ranges that start and end at elements', () => {
    const page = read(html);
    const range = document.createRange();
    range.selectNode(document.querySelector('b')!);
    expect(page.text.slice(...Object.values(page.offsetsOf(range)!))).toBe('提案 ');
    range.selectNodeContents(document.querySelector('p')!);
    expect(page.text.slice(...Object.values(page.offsetsOf(range)!))).toBe('形成提案 442\n件,');
    range.selectNodeContents(document.querySelector('script')!);
    expect(page.offsetsOf(range)).toBeUndefined();
  });

  it('A24 maps spans inside a shadow root', () => {
    document.body.innerHTML = '<p>前</p><x-card></x-card><p>后</p>';
    const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>影中有字</p>';
    const page = pageText(document.body);
    const start = page.text.indexOf('中');
    const range = page.rangeOf(start, start + 2);
    expect(range.toString()).toBe('中有');
    expect(range.startContainer.getRootNode()).toBe(root);
    expect(page.offsetsOf(range)).toEqual({ start, end: start + 2 });
  });
});

describe('the map over frames', () => {
  const wordsOf = ({ startContainer, startOffset, endContainer, endOffset }: Range) => {
    expect(startContainer).toBe(endContainer);
    return (startContainer as Text).data.slice(startOffset, endOffset);
  };

  it('A24 maps spans inside frames, and ends a span at the edge of its own', () => {
    const page = framed();
    for (const words of ['前', '442件', '框中之框', '后']) {
      const start = page.text.indexOf(words);
      const range = page.rangeOf(start, start + words.length);
      expect(wordsOf(range)).toBe(words);
      expect(page.offsetsOf(range)).toEqual({ start, end: start + words.length });
    }
    expect(wordsOf(page.rangeOf(2, page.text.length))).toBe('框中442件');
  });

  it('A24 reads ranges around a frame', () => {
    const page = framed();
    const range = document.createRange();
    range.selectNode(document.querySelector('iframe')!);
    expect(page.text.slice(...Object.values(page.offsetsOf(range)!))).toBe('框中442件\n框中之框');
    range.selectNodeContents(document.body);
    expect(page.offsetsOf(range)).toEqual({ start: 0, end: page.text.length });
  });
});

describe('reading the page again', () => {
  it('A29 reads it once while nothing changes, and again after a change or after a while', () => {
    document.body.innerHTML = '<p>甲</p>';
    let clock = 0;
    const now = () => clock;
    const first = recentPageText(document.body, now);
    expect(recentPageText(document.body, now)).toBe(first);
    document.querySelector('p')!.firstChild!.nodeValue = '乙';
    const second = recentPageText(document.body, now);
    expect(second.text).toBe('乙');
    clock += 1000;
    expect(recentPageText(document.body, now)).not.toBe(second);
  });
});
