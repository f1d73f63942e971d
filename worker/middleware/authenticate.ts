import { createMiddleware } from 'hono/factory';
import type { Role } from '../../shared/protocol.ts';
import { ROLES } from '../../shared/protocol.ts';
import { sha256Hex } from '../auth/digest.ts';
import { recent } from '../auth/recent.ts';
import { tokenKeyOf } from '../auth/secrets.ts';
import { bearerOf, isMinted } from '../auth/token.ts';
import type { AppEnv, Who } from '../env.ts';
import { ApiError } from '../errors.ts';
import type { Kv } from '../store/kv.ts';
import { readMember } from '../store/records.ts';
import { readTokenHolder } from '../store/tokens.ts';

function unauthorized(): ApiError {
  return new ApiError('unauthorized', {
    zh: '令牌无效或已撤销。请在扩展里用新的连接链接重新连接。',
    en: 'The token is not valid or was revoked. Connect again in the extension with a new connect link.',
  });
}

/** Whom a minted token stands for, from the store: two reads. Throws 401 or 403. */
async function readWho(kv: Kv, tokenId: string): Promise<Who> {
  const holder = await readTokenHolder(kv, tokenId);
  if (!holder) throw unauthorized();
  const member = await readMember(kv, holder.ws, holder.user);
  if (!member) {
    throw new ApiError('forbidden', {
      zh: '您已不是这个工作区的成员。请向工作区的所有者要新的邀请。',
      en: 'You are no longer a member of this workspace. Ask its owner for a new invitation.',
    });
  }
  const { name, role: memberRole } = member;
  return { ...holder, name, memberRole, role: holder.access === 'read' ? 'viewer' : memberRole, tokenId };
}

/**
 * Finds out whom the token stands for: with two reads (token, member), with none when this worker instance read them
 * less than 30 s ago, and with none for a token that was not minted here. A workspace in the path must be the token's.
 */
export function authenticate() {
  const known = recent<Who>();
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = bearerOf(c.req.header('authorization'));
    if (token === undefined || !(await isMinted('mp', token, await tokenKeyOf(c.env)))) throw unauthorized();
    const tokenId = await sha256Hex(token);
    const now = c.get('now');
    let who = known.get(tokenId, now);
    if (!who) {
      who = await readWho(c.get('kv'), tokenId);
      known.set(tokenId, who, now);
    }
    if ((c.req.param('ws') ?? who.ws) !== who.ws) {
      throw new ApiError('forbidden', {
        zh: '这个令牌属于另一个工作区。请在扩展里选对工作区。',
        en: 'This token belongs to another workspace. Choose the right workspace in the extension.',
      });
    }
    c.set('who', who);
    await next();
  });
}

/** Lets members of this role and higher pass; after `authenticate`. */
export function requireRole(lowest: Role) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (ROLES.indexOf(c.get('who').role) < ROLES.indexOf(lowest)) {
      throw new ApiError('forbidden', {
        zh: '您在这个工作区的角色不允许这样做。请让所有者提升您的角色。',
        en: 'Your role in this workspace does not allow this. Ask its owner for a higher role.',
      });
    }
    await next();
  });
}

/** Lets only tokens pass that do all that their holder may; after `authenticate`. */
export const requireFullAccess = createMiddleware<AppEnv>(async (c, next) => {
  if (c.get('who').access !== 'full') {
    throw new ApiError('forbidden', {
      zh: '这个令牌只能读取。请用您的主令牌。',
      en: 'This token is for reading only. Use your main token.',
    });
  }
  await next();
});
