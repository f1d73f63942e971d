import { ROLES, type Role } from '../../../shared/protocol.ts';
import type { Member } from '../../messages-team.ts';
import { ask } from '../../platform.ts';
import { Confirm } from '../Confirm.tsx';
import { day } from '../when.ts';
import type { PartProps } from './WorkspacePage.tsx';

export interface MembersProps extends PartProps {
  /** Absent until the server has answered. */
  members: Member[] | undefined;
  /** The store lists with a delay: what was just done is known without it. */
  onChanged: (members: Member[]) => void;
}

/** Who is in the workspace; an owner changes roles and removes members. */
export function Members({ row, t, run, members, onChanged }: MembersProps) {
  const owns = row.role === 'owner';
  const listed = members ?? [];
  const change = async (member: Member, role: Role) => {
    const { user, name } = member;
    const said = t('team.roleDone', name, t(`role.${role}`));
    const done = await run(() => ask('members.role', { ws: row.id, user, role }), said);
    if (done === undefined) return;
    onChanged(listed.map(one => (one.user === user ? { ...one, role } : one)));
    if (user === row.user.id) await ask('workspace.refresh', { ws: row.id });
  };
  const remove = async ({ user, name }: Member) => {
    const done = await run(() => ask('members.remove', { ws: row.id, user }), t('team.removed', name));
    if (done !== undefined) onChanged(listed.filter(one => one.user !== user));
  };
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('team.members')}</h2>
      {owns && <p class="help">{t('team.membersHelp')}</p>}
      <ul class="rows">
        {listed.map(member => {
          const { user, name, role, joined } = member;
          const own = user === row.user.id;
          return (
            <li key={user}>
              <p>
                <strong>{name}</strong> {own && <span class="tag">{t('team.you')}</span>}
                <small>
                  {t('team.joined')} {day(joined)}
                </small>
              </p>
              {owns ? (
                <select
                  aria-label={t('team.roleOf', name)}
                  value={role}
                  onChange={event => {
                    const wanted = event.currentTarget.value as Role;
                    // What the server has not granted must not look so.
                    event.currentTarget.value = role;
                    void change(member, wanted);
                  }}
                >
                  {ROLES.map(one => (
                    <option key={one} value={one}>
                      {t(`role.${one}`)}
                    </option>
                  ))}
                </select>
              ) : (
                <span>{t(`role.${role}`)}</span>
              )}
              {owns && !own && (
                <Confirm
                  label={t('team.remove')}
                  question={t('team.removeAsk', name)}
                  t={t}
                  onYes={() => void remove(member)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
