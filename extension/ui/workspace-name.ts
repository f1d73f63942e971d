import { LOCAL_WORKSPACE } from '../storage/db.ts';
import { LOCAL_NAME } from '../storage/workspaces.ts';
import type { TranslatePanel } from './translate-panel.ts';

/** What a workspace is called here; the local one in the person's language until it was given a name. */
export function workspaceName({ id, name }: { id: string; name: string }, t: TranslatePanel): string {
  return id === LOCAL_WORKSPACE && name === LOCAL_NAME ? t('workspace.local') : name;
}
