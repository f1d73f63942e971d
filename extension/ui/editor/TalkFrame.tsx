import { useEffect, useState } from 'preact/hooks';
import type { Talk } from '../../messages-team.ts';
import type { ask as askBackground } from '../../platform.ts';
import { Said } from '../messages/Said.tsx';
import { Thread } from '../panel/Thread.tsx';
import { Versions } from '../panel/Versions.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { type Run, useRun } from '../use-run.ts';

export interface TalkFrameProps {
  id: string;
  ask: typeof askBackground;
  t: TranslatePanel;
}

/** What members say of one annotation, and where two wrote at once. The page around the frame learns none of it. */
export function TalkFrame({ id, ask, t }: TalkFrameProps) {
  const [talk, setTalk] = useState<Talk>();
  const { run, read, messages, close: closeMessage } = useRun(() => void load());
  const load = async () => {
    const loaded = await read(() => ask('talk.load', { id }));
    if (loaded) setTalk(loaded);
  };
  useEffect(() => void load(), [id]);
  const close = () => void ask('editor.close', {});
  return (
    <main
      class="talk"
      onKeyDown={event => {
        const isTyped = event.target instanceof HTMLTextAreaElement && event.target.value !== '';
        if (event.key === 'Escape' && !event.isComposing && !isTyped) close();
      }}
    >
      <h1 class="unseen">{t('card.talkTitle')}</h1>
      {talk && <blockquote>{talk.exact}</blockquote>}
      <Said messages={messages} close={closeMessage} t={t} />
      {talk && <Talking id={id} talk={talk} t={t} run={run} />}
      <footer>
        <button type="button" onClick={close}>
          {t('card.close')}
        </button>
      </footer>
    </main>
  );
}

interface TalkingProps extends Pick<TalkFrameProps, 'id' | 't'> {
  talk: Talk;
  run: Run;
}

function Talking({ id, talk: { facts, me, names, writable, shared }, t, run }: TalkingProps) {
  const { versions, discussion, news } = facts;
  const here = { id, writable, people: { me, names: new Map(names) }, t, run };
  return (
    <>
      {versions.length > 0 && <Versions versions={versions} {...here} />}
      {shared ? (
        <Thread discussion={discussion} news={news} isOpen {...here} />
      ) : (
        <p class="help">{t('card.noTeam')}</p>
      )}
    </>
  );
}
