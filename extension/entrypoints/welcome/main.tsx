import { MeipiDb } from '../../storage/db.ts';
import { startPage } from '../../ui/start-page.ts';
import { WelcomePage } from '../../ui/welcome/WelcomePage.tsx';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/workspace/workspace.css';
import '../../ui/options/options.css';

const db = new MeipiDb();
startPage(t => <WelcomePage db={db} t={t} />);
