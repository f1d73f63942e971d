import { describe, expect, it } from 'vitest';
import { parseWorkspaceLink, serverOrigin } from '../../extension/workspace-link.ts';
import { inviteLink } from '../../shared/protocol/invite-link.ts';

const WS = 'w'.repeat(16);
const HOST = 'https://meipi.example';

describe('a pasted link', () => {
  it('T4 tells workspace, role and host of an invite as the worker wrote them', () => {
    const invitation = {
      ws: WS,
      name: '江川 & 课题组 100%',
      role: 'viewer',
      secret: `mi_${'a'.repeat(68)}`,
    } as const;
    const link = inviteLink(HOST, invitation);
    expect(link.split('#')[0]).toBe(`${HOST}/join`);
    expect(parseWorkspaceLink(` ${link}\n`)).toEqual({ kind: 'join', host: HOST, ...invitation });
  });

  it('T4 is told apart: a member’s token, an invite, the right to make workspaces', () => {
    expect(parseWorkspaceLink(`${HOST}/connect#ws=${WS}&token=mp_abc`)).toEqual({
      kind: 'connect',
      host: HOST,
      ws: WS,
      token: 'mp_abc',
    });
    expect(parseWorkspaceLink(`${HOST}/connect#bootstrap=s3cret`)).toEqual({
      kind: 'create',
      host: HOST,
      secret: 's3cret',
    });
  });

  it.each([
    '',
    'meipi',
    `${HOST}/join#ws=${WS}&name=a&role=editor`,
    `${HOST}/join#ws=${WS}&name=a&role=king&invite=mi_a`,
    `${HOST}/join#ws=short&name=a&role=editor&invite=mi_a`,
    `${HOST}/other#ws=${WS}&token=mp_abc`,
    `http://meipi.example/connect#ws=${WS}&token=mp_abc`,
    `javascript:alert(1)//join#ws=${WS}&name=a&role=editor&invite=mi_a`,
  ])('T4 is refused where it is none, or would travel in the clear: %s', text => {
    expect(parseWorkspaceLink(text)).toBeUndefined();
  });

  it('T1 may name a server by its host alone; plain http only on this machine', () => {
    expect(serverOrigin('meipi.example')).toBe(HOST);
    expect(serverOrigin('https://meipi.example/x')).toBe(HOST);
    expect(serverOrigin('http://127.0.0.1:8787')).toBe('http://127.0.0.1:8787');
    expect(serverOrigin('http://meipi.example')).toBeUndefined();
    expect(serverOrigin('')).toBeUndefined();
  });
});
