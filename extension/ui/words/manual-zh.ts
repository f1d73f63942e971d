/** Chinese words about notes on whole pages, ranges that are moved by keys, and colours of marks. */
export const zh = {
  'pageNote.title': '整页批注',
  'pageNote.write': '写整页批注',
  'pageNote.placeholder': '对这一页整体的看法、口径或来源',
  'pageNote.tags': '整页的标签（用逗号分开）',
  'pageNote.edit': '修改整页批注',
  'pageNote.save': '保存',
  'pageNote.saved': '整页批注已保存；可以撤销。',
  'pageNote.cancel': '取消',
  'pageNote.others': '同时写下的另一个版本：{0}，{1}',
  'pageNote.keep': '用这个',
  'marks.title': '页面上的颜色表示',
  'marks.kind': '类别',
  'marks.tag': '标签（取第一个有颜色的）',
  'deed.range': '调整范围',
  'field.target': '范围',
  'deed.pageNote': '整页批注',
};
export type ManualWords = Record<keyof typeof zh, string>;
