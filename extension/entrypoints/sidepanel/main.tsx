import { SAMPLE_DB } from '../../sample.ts';
import { MeipiDb } from '../../storage/db.ts';
import { WithCodebook } from '../../ui/codes/WithCodebook.tsx';
import { Panel } from '../../ui/panel/Panel.tsx';
import { tabAskedFor } from '../../ui/panel/tab-view.ts';
import { startPage } from '../../ui/start-page.ts';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/cite.css';
import '../../ui/note/note.css';
import '../../ui/discussion.css';
import '../../ui/codes/palette.css';
import '../../ui/codes/tags.css';
import '../../ui/panel/panel.css';
import '../../ui/review/range-bar.css';
import '../../ui/moved/moved.css';

const fixedTab = tabAskedFor(location.search);
const fixed = fixedTab === undefined ? {} : { fixedTab };
/** Within the tour, what is done on the sample report. */
const db = new URLSearchParams(location.search).has('sample') ? new MeipiDb(SAMPLE_DB) : new MeipiDb();
startPage(t => (
  <WithCodebook db={db}>
    <Panel db={db} t={t} {...fixed} />
  </WithCodebook>
));
