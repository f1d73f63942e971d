import { render } from 'preact';
import { uiLanguage } from '../../platform.ts';
import { MeipiDb } from '../../storage/db.ts';
import { translator } from '../../ui/translate.ts';
import { allWords } from '../../ui/translate-panel.ts';
import { WorkspacePage } from '../../ui/workspace/WorkspacePage.tsx';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/workspace/workspace.css';

const language = uiLanguage();
document.documentElement.lang = language;
const ws = new URLSearchParams(location.search).get('ws') ?? '';
const app = document.getElementById('app');
if (app) render(<WorkspacePage db={new MeipiDb()} ws={ws} t={translator(language, allWords)} />, app);
