/** Chinese words about annotations whose words have changed or are gone. */
export const zh = {
  'moved.changed': '原文已改动',
  'moved.orphan': '原文不在页面上',
  'moved.changedList': '原文已改动的批注（{0}）',
  'moved.old': '标注时',
  'moved.new': '现在',
  'moved.goneWords': '删去：',
  'moved.newWords': '新增：',
  'moved.accept': '采用新文字',
  'moved.search': '找相近的位置',
  'moved.selection': '移到选中处',
  'moved.selectionTitle': '先在网页上选中文字，再按这里；批注、标签和讨论一并跟过去',
  'moved.done': '已移到新位置；可以撤销。',
  'moved.places': '可能的位置：{0} 处。不会自动移动，请您选择。',
  'moved.noPlaces': '页面上没有相近的位置。',
  'moved.score': '相近 {0}%',
  'moved.look': '看看',
  'moved.lookAt': '在网页上看“{0}”',
  'moved.here': '移到这里',
  'moved.hereTo': '移到“{0}”',
  'failure.no_selection': '网页上没有选中文字。请先选中要移到的文字，再试一次。',
};
export type MovedWords = Record<keyof typeof zh, string>;
