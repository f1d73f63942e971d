import type { RangeWords } from './range-zh.ts';

export const en: RangeWords = {
  'act.range': 'Move ends',
  'range.title': 'Move its ends',
  'range.start': 'Start',
  'range.end': 'End',
  'range.start-character-back': 'Start one character back',
  'range.start-character-on': 'Start one character on',
  'range.start-word-back': 'Start one word back',
  'range.start-word-on': 'Start one word on',
  'range.end-character-back': 'End one character back',
  'range.end-character-on': 'End one character on',
  'range.end-word-back': 'End one word back',
  'range.end-word-on': 'End one word on',
  'range.selection': 'Take what is selected on the page',
  'range.keep': 'Save',
  'range.leave': 'Cancel',
  'range.stuck': 'No further: it can neither be empty nor leave the words it stood on.',
  'range.help':
    '← → move the end, Shift + ← → the start, with Alt or Ctrl by a word; Enter saves, Esc cancels',
};
