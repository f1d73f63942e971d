import { render } from 'preact';
import { uiLanguage } from '../../platform.ts';
import { MeipiDb } from '../../storage/db.ts';
import { WithCodebook } from '../../ui/codes/WithCodebook.tsx';
import { Panel } from '../../ui/panel/Panel.tsx';
import { translator } from '../../ui/translate.ts';
import { allWords } from '../../ui/translate-panel.ts';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/cite.css';
import '../../ui/note/note.css';
import '../../ui/discussion.css';
import '../../ui/codes/palette.css';
import '../../ui/codes/tags.css';
import '../../ui/panel/panel.css';
import '../../ui/moved/moved.css';

const language = uiLanguage();
document.documentElement.lang = language;
/** `?tab=` shows the panel of one tab in a tab of its own; a side panel follows the active tab. */
const tab = new URLSearchParams(location.search).get('tab');
const app = document.getElementById('app');
if (app) {
  const fixed = tab === null ? {} : { fixedTab: Number(tab) };
  const db = new MeipiDb();
  render(
    <WithCodebook db={db}>
      <Panel db={db} t={translator(language, allWords)} {...fixed} />
    </WithCodebook>,
    app,
  );
}
