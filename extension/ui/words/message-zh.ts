/** Chinese words for what is said of acts, and of those that take long. */
export const zh = {
  'message.close': '关闭此消息',
  'message.recent': '最近的消息（{0}）',
  'progress.of': '{0} / {1}',
  'progress.cancel': '取消',
  'progress.cancelled': '已取消：{0}。什么都没有改动。',
  'progress.exporting': '正在导出',
  'progress.loading': '正在载入工作区；可以随时关闭，下次接着载入',
  'sync.offline': '本机没有联网。修改都存在本机，联网后会自动同步。',
  'done.told': '已{0}。',
  'done.exported': '已导出 {0} 条批注：{1}',
};
export type MessageWords = Record<keyof typeof zh, string>;
