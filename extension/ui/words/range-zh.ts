/** Chinese words for moving the ends of an annotation, in the panel and on the page. */
export const zh = {
  'act.range': '调整范围',
  'range.title': '调整范围',
  'range.start': '起点',
  'range.end': '终点',
  'range.start-character-back': '起点左移一字',
  'range.start-character-on': '起点右移一字',
  'range.start-word-back': '起点左移一词',
  'range.start-word-on': '起点右移一词',
  'range.end-character-back': '终点左移一字',
  'range.end-character-on': '终点右移一字',
  'range.end-word-back': '终点左移一词',
  'range.end-word-on': '终点右移一词',
  'range.selection': '用页面上选中的文字',
  'range.keep': '保存',
  'range.leave': '取消',
  'range.stuck': '不能再移：范围不能为空，也不能离开原来的文字。',
  'range.help': '← → 移终点，Shift + ← → 移起点，加 Alt 或 Ctrl 移一词；Enter 保存，Esc 取消',
};
export type RangeWords = Record<keyof typeof zh, string>;
