import { useEffect, useState } from 'preact/hooks';
import type { TagChoice } from '../../messages-codes.ts';
import type { ask as askBackground } from '../../platform.ts';
import type { Failure } from '../../result.ts';

/** The tags that may be chosen in the active workspace, absent until they were read, and how one gets into its codebook. */
export function useTagChoice(
  ask: typeof askBackground,
  onFailure: (failure: Failure) => void,
): { choice: TagChoice | undefined; adopt: (label: string) => Promise<boolean> } {
  const [choice, setChoice] = useState<TagChoice>();
  const load = async () => {
    const reply = await ask('codes.choice', {});
    if (reply.ok) setChoice(reply.value);
    else onFailure(reply.error);
    return reply.ok;
  };
  useEffect(() => void load(), []);
  const adopt = async (label: string) => {
    if (!choice) return false;
    const changes = [{ key: label, set: { label, removed: false } }];
    const reply = await ask('codes.write', { ws: choice.ws, changes });
    if (!reply.ok) onFailure(reply.error);
    return reply.ok && load();
  };
  return { choice, adopt };
}
