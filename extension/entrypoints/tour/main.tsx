import { SAMPLE_DB } from '../../sample.ts';
import { MeipiDb } from '../../storage/db.ts';
import { startPage } from '../../ui/start-page.ts';
import { TourPage } from '../../ui/tour/TourPage.tsx';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/tour/tour.css';

const db = new MeipiDb(SAMPLE_DB);
startPage(t => <TourPage db={db} t={t} />);
