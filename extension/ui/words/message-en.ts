import type { MessageWords } from './message-zh.ts';

export const en: MessageWords = {
  'message.close': 'Close this message',
  'message.recent': 'Recent messages ({0})',
  'progress.of': '{0} of {1}',
  'progress.cancel': 'Cancel',
  'progress.cancelled': 'Cancelled: {0}. Nothing was changed.',
  'progress.exporting': 'Exporting',
  'progress.loading': 'Loading the workspace; it can be closed at any time and goes on from there',
  'sync.offline': 'This device is offline. Changes are kept here and sync by themselves once it is online.',
  'done.told': 'Done: {0}.',
  'done.exported': 'Exported {0 annotation|annotations}: {1}',
};
