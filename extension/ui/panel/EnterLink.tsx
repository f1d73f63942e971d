import { useState } from 'preact/hooks';
import type { Invitation } from '../../../shared/protocol/invite-link.ts';
import type { Result } from '../../result.ts';
import { Form } from '../Form.tsx';
import type { Entering } from './AddWorkspace.tsx';

export interface EnterLinkProps extends Entering {
  host: string;
  /** Absent for a link of a member's token, which says neither name nor role. */
  invitation?: Invitation;
  onEnter: (how: { carry: boolean; user: string }) => Promise<Result<{ name: string }>>;
}

/** What a link says, for the person to check, and the button that sends it. */
export function EnterLink({ host, invitation, stored, user, t, enter, onEnter }: EnterLinkProps) {
  const [carry, setCarry] = useState(false);
  const [called, setCalled] = useState(user);
  const brings = stored > 0 && invitation?.role !== 'viewer';
  return (
    <Form onSubmit={() => enter(host, () => onEnter({ carry: carry && brings, user: called.trim() }))}>
      <p class="help">{t('add.unsent')}</p>
      <dl>
        <dt>{t('add.host')}</dt>
        <dd>{new URL(host).host}</dd>
        <dt>{t('add.name')}</dt>
        <dd>{invitation?.name ?? t('add.nameLater')}</dd>
        <dt>{t('add.role')}</dt>
        <dd>{invitation ? t(`role.${invitation.role}`) : t('add.nameLater')}</dd>
      </dl>
      {invitation && (
        <label>
          {t('add.user')}
          <input value={called} maxLength={100} onInput={event => setCalled(event.currentTarget.value)} />
        </label>
      )}
      {brings && (
        <label>
          <input type="checkbox" checked={carry} onChange={event => setCarry(event.currentTarget.checked)} />{' '}
          {t('add.carry', stored)}
        </label>
      )}
      <button type="submit" class="first" disabled={invitation !== undefined && called.trim() === ''}>
        {t(invitation ? 'add.join' : 'add.connect')}
      </button>
    </Form>
  );
}
