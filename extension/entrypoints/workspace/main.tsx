import { MeipiDb } from '../../storage/db.ts';
import { startPage } from '../../ui/start-page.ts';
import { WorkspacePage } from '../../ui/workspace/WorkspacePage.tsx';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/workspace/workspace.css';

const ws = new URLSearchParams(location.search).get('ws') ?? '';
const db = new MeipiDb();
startPage(t => <WorkspacePage db={db} ws={ws} t={t} />);
