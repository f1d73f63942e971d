import type { CardWords } from './card-zh.ts';

export const en: CardWords = {
  'note.image': 'Picture: {0}',
  'cite.label': 'Copy as citation',
  'cite.gb': 'GB/T 7714',
  'cite.gbTitle': 'Copy the words with their source after GB/T 7714—2015',
  'cite.plain': 'Plain',
  'cite.plainTitle': 'Copy the words with their source in plain words',
  'done.cite': 'Citation copied.',
  'card.talk': 'Discussion',
  'card.talkCount': 'Discussion ({0})',
  'card.versions': 'Choose a version',
  'card.talkTitle': 'Discussion and versions',
  'card.noTeam':
    'This workspace is on this device only and has no other members. Connect to one on a server to discuss.',
  'card.said': '{0}: {1}',
  'reach.none': 'No mark stands here. Put the caret or the selection on one, or use the command “Next mark”.',
  'reach.empty': 'This page has no marks.',
};
