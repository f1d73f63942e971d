import type { ManualWords } from './manual-zh.ts';

export const en: ManualWords = {
  'pageNote.title': 'Note on the page',
  'pageNote.write': 'Write a note on the page',
  'pageNote.placeholder': 'What do you make of the page as a whole?',
  'pageNote.tags': 'Tags of the page, parted by commas',
  'pageNote.edit': 'Edit the note on the page',
  'pageNote.save': 'Save',
  'pageNote.saved': 'The note on the page is saved; it can be undone.',
  'pageNote.cancel': 'Cancel',
  'pageNote.others': 'Another version, written at the same time: {0}, {1}',
  'pageNote.keep': 'Keep this one',
  'marks.title': 'Colours on the page tell',
  'marks.kind': 'the kind',
  'marks.tag': 'the tag (the first that has a colour)',
  'deed.range': 'ends of',
  'field.target': 'range',
  'deed.pageNote': 'note on the page,',
};
