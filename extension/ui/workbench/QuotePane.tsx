import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { StoredQuote } from '../text/StoredQuote.tsx';
import type { TranslateBench } from './translate-bench.ts';

export interface QuotePaneProps {
  db: MeipiDb;
  row: WorkspaceRow;
  /** Of the annotation. */
  id: string;
  onClose: () => void;
  t: TranslateBench;
}

/** An annotation's quote in its page as it was, beside what one comes from. */
export function QuotePane({ db, row, id, onClose, t }: QuotePaneProps) {
  return (
    <aside class="quote-pane" aria-label={t('bench.inPage')}>
      <button type="button" class="quiet close" onClick={onClose}>
        {t('bench.closePane')}
      </button>
      <StoredQuote key={id} db={db} ws={row.id} id={id} t={t} />
    </aside>
  );
}
