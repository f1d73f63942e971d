import type { WorkspaceRow } from '../../storage/db.ts';
import { viewLink } from '../../view-link.ts';
import { copyText } from '../copy-text.ts';
import type { Run } from '../use-run.ts';
import type { TranslateBench } from './translate-bench.ts';

/** Copies a link to what is shown: whoever has the extension and the workspace sees the same. */
export function CopyLink({ row, run, t }: { row: WorkspaceRow; run: Run; t: TranslateBench }) {
  const copy = async () => {
    await copyText(viewLink(row, location), document);
    return { ok: true as const, value: null };
  };
  return (
    <button type="button" class="quiet" onClick={() => void run(copy, t('bench.linkCopied'))}>
      {t('bench.copyLink')}
    </button>
  );
}
