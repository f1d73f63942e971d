import { IdPattern } from '../../shared/protocol.ts';
import { MeipiError } from '../result.ts';

export interface ConnectLink {
  /** `https://host`, no slash. */
  host: string;
  ws: string;
  token: string;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Reads `https://HOST/connect#ws=…&token=…`. The secret stands in the fragment, which no browser sends to a server.
 * @throws MeipiError `not_a_link`: not such a link, or plain http to another machine
 */
export function parseConnectLink(text: string): ConnectLink {
  const url = URL.parse(text.trim());
  const fields = new URLSearchParams(url?.hash.slice(1));
  const ws = fields.get('ws') ?? '';
  const token = fields.get('token') ?? '';
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (
    !url ||
    !secure ||
    !url.pathname.endsWith('/connect') ||
    !IdPattern.test(ws) ||
    !/^mp_[a-z2-7]+$/.test(token)
  ) {
    throw new MeipiError('not_a_link');
  }
  return { host: url.origin, ws, token };
}
