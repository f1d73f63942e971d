import type { RunningWorker } from './worker.ts';

export interface LocalWorkspace {
  id: string;
  name: string;
  token: string;
}

export interface NewWorkspace extends LocalWorkspace {
  /** Id of its owner. */
  user: string;
}

async function refuse(reply: Response, what: string): Promise<never> {
  throw new Error(`${what}: ${reply.status} ${(await reply.text()).slice(0, 500)}`);
}

/** A new workspace on the worker, and its owner's token. */
export async function createWorkspace(
  worker: Pick<RunningWorker, 'origin' | 'secret'>,
  name: string,
  user = 'Meipi',
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<NewWorkspace> {
  const reply = await fetch(`${worker.origin}/v1/workspaces`, {
    method: 'POST',
    headers: { authorization: `Bearer ${worker.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name, user: { name: user } }),
  });
  if (!reply.ok) await refuse(reply, 'POST /v1/workspaces');
  const made = (await reply.json()) as {
    workspace: { id: string; name: string };
    user: { id: string };
    token: string;
  };
  return { ...made.workspace, token: made.token, user: made.user.id };
}

/** What a person pastes into the panel: the secret stands in the fragment. */
export function connectLink(origin: string, { id, token }: LocalWorkspace): string {
  return `${origin}/connect#ws=${id}&token=${token}`;
}

/** The workspace as the worker hands it out, as text: what is written to a file is what was sent. */
export async function exportJson(
  origin: string,
  { id, token }: LocalWorkspace,
  include = '',
): Promise<string> {
  const query = include ? `?include=${encodeURIComponent(include)}` : '';
  const reply = await fetch(`${origin}/v1/w/${id}/export.json${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!reply.ok) await refuse(reply, 'GET export.json');
  return reply.text();
}
