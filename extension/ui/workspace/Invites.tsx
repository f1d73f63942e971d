import { useState } from 'preact/hooks';
import { MAX_INVITE_DAYS, MAX_INVITE_USES } from '../../../shared/protocol/invites.ts';
import { ask } from '../../platform.ts';
import { Confirm } from '../Confirm.tsx';
import { Form } from '../Form.tsx';
import { useListed } from '../use-listed.ts';
import { day, when } from '../when.ts';
import { Secret } from './Secret.tsx';
import type { PartProps } from './WorkspacePage.tsx';

const NEW = { label: '', role: 'editor' as 'viewer' | 'editor', days: 7, uses: 1 };

/** The invites that are open, with who used them; new ones are made here. */
export function Invites({ row, t, run, read }: PartProps) {
  const ws = row.id;
  const { items: invites, load, add, drop } = useListed(() => read(() => ask('invites.list', { ws })), ws);
  const [draft, setDraft] = useState(NEW);
  const [link, setLink] = useState<string>();

  const make = async () => {
    const made = await run(() => ask('invites.make', { ws, ...draft, label: draft.label.trim() }));
    if (!made) return;
    setLink(made.link);
    setDraft(NEW);
    add(made.invite);
  };
  const revoke = async (id: string) => {
    const done = await run(() => ask('invites.revoke', { ws, id }), t('team.inviteRevoked'));
    if (done !== undefined) drop(id);
  };
  return (
    <section aria-labelledby="invites">
      <h2 id="invites">
        {t('team.invites')}
        <button type="button" class="quiet" onClick={load}>
          {t('team.reload')}
        </button>
      </h2>
      <p class="help">{t('team.invitesHelp')}</p>
      <Form class="line" onSubmit={() => void make()}>
        <label class="wide">
          {t('team.inviteLabel')}
          <input
            value={draft.label}
            maxLength={60}
            placeholder={t('team.inviteLabelHint')}
            onInput={event => setDraft({ ...draft, label: event.currentTarget.value })}
          />
        </label>
        <label>
          {t('team.role')}
          <select
            value={draft.role}
            onChange={event => setDraft({ ...draft, role: event.currentTarget.value as typeof draft.role })}
          >
            <option value="editor">{t('role.editor')}</option>
            <option value="viewer">{t('role.viewer')}</option>
          </select>
        </label>
        <label>
          {t('team.inviteDays')}
          <input
            type="number"
            min={1}
            max={MAX_INVITE_DAYS}
            required
            value={draft.days}
            onInput={event => setDraft({ ...draft, days: event.currentTarget.valueAsNumber })}
          />
        </label>
        <label>
          {t('team.inviteUses')}
          <input
            type="number"
            min={1}
            max={MAX_INVITE_USES}
            required
            value={draft.uses}
            onInput={event => setDraft({ ...draft, uses: event.currentTarget.valueAsNumber })}
          />
        </label>
        <button type="submit" class="first">
          {t('team.inviteMake')}
        </button>
      </Form>
      {link !== undefined && <Secret label={t('team.inviteOnce')} text={link} t={t} run={run} />}
      {invites?.length === 0 && <p class="help">{t('team.inviteNone')}</p>}
      <ul class="rows">
        {invites?.map(({ id, label, role, expires, uses, redemptions }) => (
          <li key={id}>
            <p>
              <strong>{label || t(`role.${role}`)}</strong>
              <small>
                {[
                  t(`role.${role}`),
                  t('team.inviteExpires', when(expires)),
                  t('team.inviteUsed', redemptions.length, uses),
                ].join(' · ')}
              </small>
              {redemptions.length > 0 && (
                <small>
                  {redemptions.map(({ name, at }) => t('team.inviteBy', name, day(at))).join('，')}
                </small>
              )}
            </p>
            <Confirm
              label={t('team.revoke')}
              question={t('team.inviteRevokeAsk')}
              t={t}
              onYes={() => void revoke(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
