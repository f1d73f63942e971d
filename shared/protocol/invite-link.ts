import { IdPattern, ROLES, type Role } from '../protocol.ts';

/** What an invite link says; a person sees all but the secret before anything is sent. */
export interface Invitation {
  ws: string;
  name: string;
  role: Role;
  secret: string;
}

const SECRET_PATTERN = /^mi_[a-z2-7]+$/;

/** What a person passes on, `https://HOST/join#…`: all of it stands in the fragment, which browsers send to no server. */
export function inviteLink(origin: string, { ws, name, role, secret }: Invitation): string {
  return `${origin}/join#ws=${ws}&name=${encodeURIComponent(name)}&role=${role}&invite=${secret}`;
}

/** The invitation in the fields of a link's fragment, or undefined where there is none. */
export function readInvitation(field: (name: string) => string | null): Invitation | undefined {
  const ws = field('ws') ?? '';
  const secret = field('invite') ?? '';
  const role = ROLES.find(known => known === field('role'));
  if (!IdPattern.test(ws) || !SECRET_PATTERN.test(secret) || !role) return undefined;
  return { ws, name: field('name')?.trim() ?? '', role, secret };
}
