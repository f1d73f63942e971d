import { useId, useState } from 'preact/hooks';
import { ask } from '../../platform.ts';
import { serverOrigin } from '../../workspace-link.ts';
import { Form } from '../Form.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Entering } from './AddWorkspace.tsx';

export interface CreateWorkspaceProps extends Entering {
  /** Given by a link; else the person types them. */
  host?: string;
  secret?: string;
}

type Draft = Record<'host' | 'secret' | 'name' | 'called', string>;

interface FieldProps {
  of: keyof Draft;
  label: Parameters<TranslatePanel>[0];
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  t: TranslatePanel;
}

function Field({ of, label, draft, onChange, t }: FieldProps) {
  const id = useId();
  const attributes = {
    id,
    value: draft[of],
    maxLength: of === 'host' || of === 'secret' ? 500 : 100,
    autocomplete: 'off',
    spellcheck: false,
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange({ [of]: event.currentTarget.value }),
  } as const;
  return (
    <label for={id}>
      {t(label)}
      {of === 'secret' ? <input type="password" {...attributes} /> : <input {...attributes} />}
    </label>
  );
}

/** A new workspace on a server of which one has the bootstrap secret. */
export function CreateWorkspace({ stored, user, t, enter, ...given }: CreateWorkspaceProps) {
  const [draft, setDraft] = useState<Draft>({
    host: given.host ?? '',
    secret: given.secret ?? '',
    name: '',
    called: user,
  });
  const [carry, setCarry] = useState(false);
  const host = serverOrigin(draft.host);
  const whole =
    host !== undefined && [draft.secret, draft.name, draft.called].every(text => text.trim() !== '');
  const fields = {
    draft,
    t,
    onChange: (change: Partial<Draft>) => setDraft({ ...draft, ...change }),
  };
  return (
    <Form
      onSubmit={() => {
        if (host === undefined) return;
        const { secret, name, called } = draft;
        enter(host, () =>
          ask('workspace.create', {
            host,
            secret: secret.trim(),
            name: name.trim(),
            user: called.trim(),
            carry,
          }),
        );
      }}
    >
      {given.host === undefined ? (
        <>
          <p class="help">{t('add.createHelp')}</p>
          <Field of="host" label="add.server" {...fields} />
          <Field of="secret" label="add.secret" {...fields} />
        </>
      ) : (
        <dl>
          <dt>{t('add.host')}</dt>
          <dd>{new URL(given.host).host}</dd>
        </dl>
      )}
      <Field of="name" label="add.newName" {...fields} />
      <Field of="called" label="add.user" {...fields} />
      {stored > 0 && (
        <label>
          <input type="checkbox" checked={carry} onChange={event => setCarry(event.currentTarget.checked)} />{' '}
          {t('add.carry', stored)}
        </label>
      )}
      <button type="submit" class="first" disabled={!whole}>
        {t('add.create')}
      </button>
    </Form>
  );
}
