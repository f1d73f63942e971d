import { describe, expect, test } from 'vitest';
import { renderedText } from '../../scripts/lib/html/rendered-text.ts';

describe('R33 the rendered text of a page', () => {
  test('parts blocks and <br> by one line break and cells by a tab', () => {
    expect(
      renderedText('<h1>报告</h1>\n<p>一、<b>提案</b>442件<br><br>二</p><div>三<div>四</div></div>'),
    ).toBe('报告\n一、提案442件\n二\n三\n四');
    expect(renderedText('<table><tr><td>立案</td><td>430件</td></tr><tr><th>办结<td>1</table>')).toBe(
      '立案\t430件\n办结\t1',
    );
    expect(renderedText('<ul><li>甲<li>乙</ul><dl><dt>丙<dd>丁</dl><unknown>戊</unknown>己')).toBe(
      '甲\n乙\n丙\n丁\n戊己',
    );
  });
  test('collapses white space, and keeps no-break and ideographic spaces', () => {
    expect(renderedText('<p> 共 \n\t<b> 442 </b>  件 </p>')).toBe('共 442 件');
    expect(renderedText('<p>&nbsp;&nbsp;\u3000凡&nbsp;&nbsp;群</p>')).toBe(
      '\u00a0\u00a0\u3000凡\u00a0\u00a0群',
    );
  });
  test('keeps white space where it is preserved', () => {
    expect(renderedText('<pre>\n甲  乙\n丙<b>\t丁</b></pre>')).toBe('甲  乙\n丙\t丁');
    expect(
      renderedText('<p style="white-space:pre-wrap">甲  乙<i style="white-space:normal">丙  丁</i></p>'),
    ).toBe('甲  乙丙 丁');
  });
  test('leaves out script, style, form controls, ruby readings and frames', () => {
    const gone =
      '<script>var a=1</script><style>p{}</style><noscript>无</noscript><template>样</template><title>题</title>' +
      '<select><option>选</select><textarea>写</textarea><input value=1><svg><text>图</text></svg><iframe>框</iframe>';
    expect(renderedText(`<p>甲${gone}<ruby>皕<rp>(</rp><rt>bì</rt><rp>)</rp></ruby>乙</p>`)).toBe('甲皕乙');
  });
  test('leaves out what is hidden by an attribute or by its own style', () => {
    expect(renderedText('甲<p hidden>乙</p><p style="color:red; DISPLAY : none !important">丙</p>丁')).toBe(
      '甲丁',
    );
    expect(
      renderedText(
        '<p style="visibility:hidden">甲<b style="visibility:visible">乙</b></p><dialog>丙</dialog>',
      ),
    ).toBe('乙');
    expect(renderedText('<details><summary>甲</summary>乙</details><p hidden="until-found">丙</p>')).toBe(
      '甲\n乙\n丙',
    );
  });
  test('takes the box that an element’s own style gives it', () => {
    expect(renderedText('<span style="display:block">甲</span>乙<div style="display:inline">丙</div>')).toBe(
      '甲\n乙丙',
    );
    expect(renderedText('甲<span style="float:right">2024-01-11</span>乙')).toBe('甲\n2024-01-11\n乙');
    expect(renderedText('<div style="display:flex"><span>甲</span><span>乙</span></div>')).toBe('甲\n乙');
    expect(
      renderedText('<div style="display:table-cell">甲</div><div style="display:table-cell">乙</div>'),
    ).toBe('甲\t乙');
  });
  test('reads characters by name and number, beyond the basic plane too', () => {
    expect(renderedText('<p>&ldquo;双推&rdquo;&#x20000;&#24180;&lt;&amp')).toBe('“双推”\u{20000}年<&');
  });
  test('bears pages without text, frames, and elements nested thousands deep', () => {
    expect(renderedText('')).toBe('');
    expect(renderedText('<frameset><frame src="a.html"></frameset>')).toBe('');
    expect(renderedText(`${'<div>'.repeat(20_000)}甲`)).toBe('甲');
    expect(renderedText('<td>甲</p>乙<b><p>丙</b>丁')).toBe('甲\n乙\n丙丁');
  });
  test('reads XHTML, where any element may close itself', () => {
    const page =
      '<html><head><title/><script src="a.js"/></head><body><a id="top"/><p>甲<br/>乙</p></body></html>';
    expect(renderedText(page, true)).toBe('甲\n乙');
    expect(renderedText('<p><![CDATA[A&B<C]]></p>', true)).toBe('A&B<C');
  });
});
