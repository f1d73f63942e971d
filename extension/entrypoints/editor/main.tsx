import { render } from 'preact';
import { ask, uiLanguage } from '../../platform.ts';
import { Editor } from '../../ui/editor/Editor.tsx';
import { translator } from '../../ui/translate.ts';
import { allWords } from '../../ui/translate-panel.ts';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/editor/editor.css';

const id = new URLSearchParams(location.hash.slice(1)).get('id') ?? '';
const language = uiLanguage();
document.documentElement.lang = language;
const app = document.getElementById('app');
if (app) render(<Editor id={id} ask={ask} t={translator(language, allWords)} />, app);
