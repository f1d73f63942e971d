import { createMiddleware } from 'hono/factory';
import type { Role } from '../../shared/protocol.ts';
import { ROLES } from '../../shared/protocol.ts';
import { sha256Hex } from '../auth/digest.ts';
import { tokenKeyOf } from '../auth/secrets.ts';
import { bearerOf, isMinted } from '../auth/token.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { readMember, readTokenHolder } from '../store/records.ts';

function unauthorized(): ApiError {
  return new ApiError('unauthorized', {
    zh: '令牌无效或已撤销。请在扩展里用新的连接链接重新连接。',
    en: 'The token is not valid or was revoked. Connect again in the extension with a new connect link.',
  });
}

/**
 * Finds out whom the token stands for, with two reads (token, member), and none for a token that was not minted
 * here. The path's workspace must be the token's.
 */
export const authenticate = createMiddleware<AppEnv>(async (c, next) => {
  const token = bearerOf(c.req.header('authorization'));
  if (token === undefined || !(await isMinted(token, await tokenKeyOf(c.env)))) throw unauthorized();
  const kv = c.get('kv');
  const holder = await readTokenHolder(kv, await sha256Hex(token));
  if (!holder) throw unauthorized();
  if (c.req.param('ws') !== holder.ws) {
    throw new ApiError('forbidden', {
      zh: '这个令牌属于另一个工作区。请在扩展里选对工作区。',
      en: 'This token belongs to another workspace. Choose the right workspace in the extension.',
    });
  }
  const member = await readMember(kv, holder.ws, holder.user);
  if (!member) {
    throw new ApiError('forbidden', {
      zh: '您已不是这个工作区的成员。请向工作区的所有者要新的邀请。',
      en: 'You are no longer a member of this workspace. Ask its owner for a new invitation.',
    });
  }
  c.set('who', { ws: holder.ws, user: holder.user, name: member.name, role: member.role });
  await next();
});

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
