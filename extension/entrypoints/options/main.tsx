import { MeipiDb } from '../../storage/db.ts';
import { OptionsPage } from '../../ui/options/OptionsPage.tsx';
import { startPage } from '../../ui/start-page.ts';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/workspace/workspace.css';
import '../../ui/options/options.css';

const db = new MeipiDb();
startPage(t => <OptionsPage db={db} t={t} />);
