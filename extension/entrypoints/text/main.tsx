import { render } from 'preact';
import { uiLanguage } from '../../platform.ts';
import { MeipiDb } from '../../storage/db.ts';
import { TextPage } from '../../ui/text/TextPage.tsx';
import { translator } from '../../ui/translate.ts';
import { allWords } from '../../ui/translate-panel.ts';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/text/text.css';

const language = uiLanguage();
document.documentElement.lang = language;
const asked = new URLSearchParams(location.search);
const app = document.getElementById('app');
if (app) {
  const of = { ws: asked.get('ws') ?? '', id: asked.get('id') ?? '' };
  render(<TextPage db={new MeipiDb()} {...of} t={translator(language, allWords)} />, app);
}
