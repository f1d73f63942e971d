import { MeipiDb } from '../../storage/db.ts';
import { startPage } from '../../ui/start-page.ts';
import { TextPage } from '../../ui/text/TextPage.tsx';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/text/text.css';

const asked = new URLSearchParams(location.search);
const of = { ws: asked.get('ws') ?? '', id: asked.get('id') ?? '' };
const db = new MeipiDb();
startPage(t => <TextPage db={db} {...of} t={t} />);
