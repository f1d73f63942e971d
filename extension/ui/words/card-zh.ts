/** Chinese words about one mention: notes, citations, and the way to it by keyboard. */
export const zh = {
  'note.image': '图片：{0}',
  'cite.label': '复制引用',
  'cite.gb': 'GB/T 7714',
  'cite.gbTitle': '复制引文和 GB/T 7714—2015 格式的出处',
  'cite.plain': '文字出处',
  'cite.plainTitle': '复制引文和用文字写的出处',
  'done.cite': '引用已复制。',
  'card.talk': '讨论',
  'card.talkCount': '讨论（{0}）',
  'card.versions': '选择版本',
  'card.talkTitle': '讨论与版本',
  'card.noTeam': '这个工作区只在本机，没有别的成员。连接服务器上的工作区后可以讨论。',
  'card.said': '{0}：{1}',
  'reach.none': '此处没有标注。请把光标或所选文字放在标注上，或用“下一处标注”。',
  'reach.empty': '本页没有标注。',
};
export type CardWords = Record<keyof typeof zh, string>;
