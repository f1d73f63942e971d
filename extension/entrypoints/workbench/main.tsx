import { MeipiDb } from '../../storage/db.ts';
import { startPage } from '../../ui/start-page.ts';
import { workbenchWords } from '../../ui/workbench/translate-bench.ts';
import { WorkbenchPage } from '../../ui/workbench/WorkbenchPage.tsx';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/workbench/workbench.css';

const ws = new URLSearchParams(location.search).get('ws') ?? '';
const db = new MeipiDb();
startPage(t => <WorkbenchPage db={db} ws={ws} t={t} />, workbenchWords);
