import type { MeipiDb, WorkspaceRow } from '../../storage/db.ts';
import { pageNote } from '../../storage/page-note.ts';
import { isWritable } from '../../storage/workspace-list.ts';
import { useLive } from '../use-live.ts';
import { PageNote, type PageNoteProps } from './PageNote.tsx';

export interface OfPageProps extends Pick<PageNoteProps, 'people' | 't' | 'onSave'> {
  db: MeipiDb;
  /** The active workspace; absent until it was read. */
  own: WorkspaceRow | undefined;
  /** Absent until the background has said which page it is. */
  page: string | undefined;
  onError: (error: unknown) => void;
}

/** What the workspace's members noted of the page that is open. */
export function OfPage({ db, own, page, onError, ...rest }: OfPageProps) {
  const ws = own?.id;
  const noted = useLive(
    async () => (ws !== undefined && page !== undefined ? pageNote(db, ws, page) : undefined),
    onError,
    [ws, page],
  );
  if (!noted || !own) return null;
  return <PageNote key={`${ws} ${page}`} noted={noted} writable={isWritable(own)} {...rest} />;
}
