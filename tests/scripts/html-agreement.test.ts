// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageText } from '../../extension/content/dom/page-text.ts';
import { decodeHtml } from '../../scripts/lib/html/decode-html.ts';
import { renderedText } from '../../scripts/lib/html/rendered-text.ts';

const TESTS = join(import.meta.dirname, '..');
const pages = ['zoo', 'fixtures/pages'].flatMap(folder =>
  readdirSync(join(TESTS, folder))
    .filter(name => name.endsWith('.html'))
    .map(name => join(TESTS, folder, name)),
);

/** Style sheets and frames are what the reading without a browser cannot know: the two readings agree on pages without them. */
const plain = (html: string) => html.replace(/<(style|script|iframe)\b.*?<\/\1>/gis, '');

function inBrowser(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.innerHTML = parsed.body.innerHTML;
  return pageText(document).text;
}

describe('R33 the command and the extension read the same text', () => {
  test.each(pages)('on %s', file => {
    const html = plain(decodeHtml(readFileSync(file)) ?? '');
    expect(html).toMatch(/政协|<body/);
    expect(renderedText(html)).toBe(inBrowser(html));
  });
  test('on a page with cells, preserved white space, ruby and hidden parts', () => {
    const html =
      '<div>导航<br>政协概况</div> <table><tr><td> 立案 </td> <td>430件</td></tr></table>\n<pre>甲  乙\n丙</pre>' +
      '<p>凡&nbsp;&nbsp;群 <ruby>皕<rt>bì</rt></ruby> <b> 442 </b>\n件</p><p style="display:none">无</p>' +
      '<ul><li>一</li><li>二<select><option>三</option></select></li></ul>';
    expect(renderedText(html)).toBe(inBrowser(html));
  });
});
