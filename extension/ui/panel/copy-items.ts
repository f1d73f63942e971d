import { ask } from '../../platform.ts';
import type { WorkspaceRow } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { workspaceName } from '../workspace-name.ts';

/** Copies annotations to another workspace and says what came of it. */
export async function copyItems(
  ids: string[],
  to: WorkspaceRow,
  { run, say, t }: { run: Run; say: (notice: string) => void; t: TranslatePanel },
): Promise<void> {
  const done = await run(() => ask('annotations.copy', { ids, to: to.id }));
  if (!done) return;
  const name = workspaceName(to, t);
  const { copied, present } = done;
  if (copied === 0) say(t('share.present', name));
  else say(present === 0 ? t('share.copied', copied, name) : t('share.copiedSome', copied, name, present));
}
