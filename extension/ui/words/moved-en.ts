import type { MovedWords } from './moved-zh.ts';

/** English words about annotations whose words have changed or are gone. */
export const en: MovedWords = {
  'moved.changed': 'The words have changed',
  'moved.orphan': 'The words are not on the page',
  'moved.changedList': 'Annotations whose words have changed ({0})',
  'moved.old': 'When annotated',
  'moved.new': 'Now',
  'moved.goneWords': 'gone: ',
  'moved.newWords': 'new: ',
  'moved.accept': 'Take the new words',
  'moved.search': 'Find similar places',
  'moved.selection': 'Move to selection',
  'moved.selectionTitle': 'Select words on the page first; note, tags and discussion go along',
  'moved.done': 'Moved; this can be undone.',
  'moved.places': 'Possible places: {0}. Nothing moves by itself; choose one.',
  'moved.noPlaces': 'Nothing on the page is like it.',
  'moved.score': '{0}% alike',
  'moved.look': 'Show',
  'moved.lookAt': 'Show “{0}” on the page',
  'moved.here': 'Move here',
  'moved.hereTo': 'Move to “{0}”',
  'failure.no_selection': 'Nothing is selected on the page. Select the words to move to, and try again.',
};
