import type { WelcomeWords } from './welcome-zh.ts';

export const en: WelcomeWords = {
  'welcome.title': 'Welcome to Meipi',
  'welcome.about':
    'Meipi marks figures, people, initiatives and documents on news pages of China’s consultative conferences, for you to confirm, tag and annotate. A few choices; all can be changed in the settings.',
  'welcome.language': '1. Language',
  'welcome.sites': '2. Where it runs',
  'welcome.sitesRead':
    'Meipi reads the text of pages of these sites only, recognises and marks on this device, and sends nobody where you browse. Untick a site to pause there.',
  'welcome.where': '3. Where annotations are kept',
  'welcome.local': 'On this device only',
  'welcome.localHelp':
    'Needs no account and works offline. You can connect to a server later and bring along what is here.',
  'welcome.team': 'With a team: I have a connection or invite link',
  'welcome.ready': '4. Try it',
  'welcome.readyHelp':
    'Five steps on a sample report, which is in Chinese, as the pages that Meipi reads are. What you do there does not enter your workspace.',
  'welcome.tour': 'Start the tour',
  'welcome.tourAgain': 'See the tour again',
  'welcome.skip': 'Skip to the settings',
  'welcome.page': 'Welcome page',
  'tour.title': 'Tour of Meipi',
  'tour.step': 'Step {0} of {1}',
  'tour.previous': 'Back',
  'tour.next': 'Next',
  'tour.finish': 'Finish',
  'tour.leave': 'Leave the tour',
  'tour.done': 'Done',
  'tour.report': 'Sample report',
  'tour.panel': 'Side panel',
  'tour.local': 'What you do here stays in the tour; it does not enter your workspace.',
  'tour.see': 'What Meipi marks',
  'tour.seeText':
    'Open a page, and Meipi marks its figures, people, initiatives and documents. Dotted lines are suggestions, for you to decide on. Point at a mark for its card: how it is read, and why. The report tells of a county’s committee in 2023: proposals, water, schools.',
  'tour.decide': 'Accept or reject',
  'tour.decideText':
    'Accept a suggestion in its card or in the side panel: its line becomes solid, and it is saved. Reject what is wrong; that holds for this one place. Accept one from the list now.',
  'tour.add': 'Annotate by hand',
  'tour.addText':
    'Select any words of the report for the buttons that annotate them; there you also write notes and tags. Add a tag or a note to an item, or annotate some words.',
  'tour.list': 'Work through the list',
  'tour.listText':
    'The side panel lists everything in page order, filtered by kind, tag and state, and can be worked through by keys alone. Decide on five suggestions or more.',
  'tour.keep': 'Undo, export, team',
  'tour.keepText':
    'Every act can be undone. Annotations are exported in several formats and synced with a team. The toolbar icon opens the side panel. Now open a news page and begin.',
  'tour.ended': 'The tour is done. You can see it again from the settings.',
  'failure.in_tour': 'This cannot be done within the tour. Leave it, and use the side panel or the settings.',
  'tour.toSettings': 'Open the settings',
};
