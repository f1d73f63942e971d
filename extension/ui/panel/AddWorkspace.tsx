import { useState } from 'preact/hooks';
import { ask, requestOrigin } from '../../platform.ts';
import { fail, type Result } from '../../result.ts';
import { LOCAL_WORKSPACE, type MeipiDb } from '../../storage/db.ts';
import { parseWorkspaceLink } from '../../workspace-link.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import type { Run } from '../use-run.ts';
import { CreateWorkspace } from './CreateWorkspace.tsx';
import { EnterLink } from './EnterLink.tsx';
import './settings.css';

export interface AddWorkspaceProps {
  db: MeipiDb;
  /** What we were called elsewhere. */
  user: string;
  t: TranslatePanel;
  run: Run;
  onError: (error: unknown) => void;
  onEntered: (name: string) => void;
}

export interface Entering {
  /** How many annotations are stored without a server. */
  stored: number;
  user: string;
  t: TranslatePanel;
  /** Asks the browser for the host, then does it; must be called within the click. */
  enter: (host: string, act: () => Promise<Result<{ name: string }>>) => void;
}

/** A pasted link, read before anything is sent; or a new workspace on a server of one's own. */
export function AddWorkspace({ db, user, t, run, onError, onEntered }: AddWorkspaceProps) {
  const [text, setText] = useState('');
  const stored = useLive(() => db.entries.where({ ws: LOCAL_WORKSPACE, of: 'annotation' }).count(), onError);
  const link = parseWorkspaceLink(text);
  const enter: Entering['enter'] = (host, act) =>
    void run(async () => ((await requestOrigin(host)) ? act() : fail('host_permission', host))).then(
      entered => {
        if (!entered) return;
        setText('');
        onEntered(entered.name);
      },
    );
  const entering = { stored: stored ?? 0, user, t, enter };
  return (
    <>
      <h2>{t('add.title')}</h2>
      <label>
        {t('add.link')}
        <input
          value={text}
          autocomplete="off"
          spellcheck={false}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      {!link && (
        <p class="help" aria-live="polite">
          {t(text.trim() === '' ? 'add.help' : 'add.unknown')}
        </p>
      )}
      {link?.kind === 'connect' && (
        <EnterLink
          {...entering}
          host={link.host}
          onEnter={({ carry }) => ask('connect', { link: text, carry })}
        />
      )}
      {link?.kind === 'join' && (
        <EnterLink
          {...entering}
          host={link.host}
          invitation={link}
          onEnter={({ carry, user: called }) => ask('workspace.join', { link: text, carry, user: called })}
        />
      )}
      {link?.kind === 'create' && <CreateWorkspace {...entering} host={link.host} secret={link.secret} />}
      {!link && (
        <details>
          <summary>{t('add.createTitle')}</summary>
          <CreateWorkspace {...entering} />
        </details>
      )}
    </>
  );
}
