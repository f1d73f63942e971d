import { render } from 'preact';
import { ask, uiLanguage } from '../../platform.ts';
import { Editor } from '../../ui/editor/Editor.tsx';
import { TalkFrame } from '../../ui/editor/TalkFrame.tsx';
import { translator } from '../../ui/translate.ts';
import { allWords } from '../../ui/translate-panel.ts';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/discussion.css';
import '../../ui/editor/editor.css';

const asked = new URLSearchParams(location.hash.slice(1));
const id = asked.get('id') ?? '';
const language = uiLanguage();
document.documentElement.lang = language;
const app = document.getElementById('app');
const shown = { id, ask, t: translator(language, allWords) };
if (app) render(asked.get('view') === 'talk' ? <TalkFrame {...shown} /> : <Editor {...shown} />, app);
