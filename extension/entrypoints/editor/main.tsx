import { ask } from '../../platform.ts';
import { Editor } from '../../ui/editor/Editor.tsx';
import { TalkFrame } from '../../ui/editor/TalkFrame.tsx';
import { startPage } from '../../ui/start-page.ts';
import '../../ui/theme.css';
import '../../ui/controls.css';
import '../../ui/discussion.css';
import '../../ui/codes/palette.css';
import '../../ui/codes/tags.css';
import '../../ui/editor/editor.css';

const asked = new URLSearchParams(location.hash.slice(1));
const id = asked.get('id') ?? '';
const view = asked.get('view');
startPage(t =>
  view === 'talk' ? (
    <TalkFrame id={id} ask={ask} t={t} />
  ) : (
    <Editor id={id} first={view === 'tags' ? 'tags' : 'note'} ask={ask} t={t} />
  ),
);
