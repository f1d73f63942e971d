import { expect, it } from 'vitest';
import { markup, tabbed } from '../../shared/workbench/plain-table.ts';

const table = {
  head: ['主体', '变动'],
  rows: [
    ['提案\n（全会）', -42],
    ['=1+1', undefined],
    ['a<b & "c"', '9'],
  ],
};

it('U8 goes to a spreadsheet in lines with tabs: numbers as numbers, nothing that it would run', () => {
  expect(tabbed(table)).toBe(['主体\t变动', '提案 （全会）\t-42', "'=1+1\t", 'a<b & "c"\t9'].join('\n'));
});

it('U8 goes there as HTML too', () => {
  expect(markup(table)).toBe(
    '<table><thead><tr><th>主体</th><th>变动</th></tr></thead><tbody>' +
      '<tr><td>提案\n（全会）</td><td>-42</td></tr>' +
      "<tr><td>'=1+1</td><td></td></tr>" +
      '<tr><td>a&lt;b &amp; &quot;c&quot;</td><td>9</td></tr></tbody></table>',
  );
});
